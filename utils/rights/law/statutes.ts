import { administrativePenaltyProcedure } from './statutes/administrative-penalty-procedure.ts';
import { advertisingLaw } from './statutes/advertising-law.ts';
import { antiUnfairCompetitionLaw } from './statutes/anti-unfair-competition-law.ts';
import { arbitrationLaw } from './statutes/arbitration-law.ts';
import { civilCode } from './statutes/civil-code.ts';
import { civilEvidenceProvisions } from './statutes/civil-evidence-provisions.ts';
import { civilProcedureInterpretation } from './statutes/civil-procedure-interpretation.ts';
import { civilProcedureLaw } from './statutes/civil-procedure-law.ts';
import { complaintHandlingInterimMeasures } from './statutes/complaint-handling-interim-measures.ts';
import { complaintHandlingMeasures } from './statutes/complaint-handling-measures.ts';
import { consumerInfringementPenalties } from './statutes/consumer-infringement-penalties.ts';
import { consumerRightsProtectionLaw } from './statutes/consumer-rights-protection-law.ts';
import { consumerRightsRegulations } from './statutes/consumer-rights-regulations.ts';
import { contractGeneralInterpretation } from './statutes/contract-general-interpretation.ts';
import { criminalLaw } from './statutes/criminal-law.ts';
import { crossBorderRetailNotice } from './statutes/cross-border-retail-notice.ts';
import { drugAdministrationLaw } from './statutes/drug-administration-law.ts';
import { eCommerceLaw } from './statutes/e-commerce-law.ts';
import { electronicSignatureLaw } from './statutes/electronic-signature-law.ts';
import { expressDeliveryRegulations } from './statutes/express-delivery-regulations.ts';
import { expressMarketMeasures } from './statutes/express-market-measures.ts';
import { foodDrugDisputeProvisions } from './statutes/food-drug-dispute-provisions.ts';
import { foodDrugPunitiveInterpretation } from './statutes/food-drug-punitive-interpretation.ts';
import { foodSafetyCivilInterpretation } from './statutes/food-safety-civil-interpretation.ts';
import { foodSafetyLaw } from './statutes/food-safety-law.ts';
import { internetCourtJurisdiction } from './statutes/internet-court-jurisdiction.ts';
import { internetCourtProvisions } from './statutes/internet-court-provisions.ts';
import { jdDisputeRules } from './statutes/jd-dispute-rules.ts';
import { limitationProvisions } from './statutes/limitation-provisions.ts';
import { litigationFees } from './statutes/litigation-fees.ts';
import { livestreamCommerceMeasures } from './statutes/livestream-commerce-measures.ts';
import { noReasonReturnMeasures } from './statutes/no-reason-return-measures.ts';
import { onlineConsumptionInterpretation } from './statutes/online-consumption-interpretation.ts';
import { onlineLitigationRules } from './statutes/online-litigation-rules.ts';
import { onlineTransactionMeasures } from './statutes/online-transaction-measures.ts';
import { personalInformationLaw } from './statutes/personal-information-law.ts';
import { platformPricingRules } from './statutes/platform-pricing-rules.ts';
import { platformRulesMeasures } from './statutes/platform-rules-measures.ts';
import { postalLaw } from './statutes/postal-law.ts';
import { prepaidConsumptionInterpretation } from './statutes/prepaid-consumption-interpretation.ts';
import { priceLaw } from './statutes/price-law.ts';
import { priceMarkingRules } from './statutes/price-marking-rules.ts';
import { productQualityLaw } from './statutes/product-quality-law.ts';
import { publicSecurityPenaltiesLaw } from './statutes/public-security-penalties-law.ts';
import { salesContractInterpretation } from './statutes/sales-contract-interpretation.ts';
import { taobaoDisputeRules } from './statutes/taobao-dispute-rules.ts';
import { threeGuaranteesGeneral } from './statutes/three-guarantees-general.ts';
import { threeGuaranteesPhone } from './statutes/three-guarantees-phone.ts';
import type { Statute } from './types.ts';

/** Table of contents of the catalogue. A new statute is a file in `statutes/` and a line here. */
export const STATUTES: readonly Statute[] = [
  // Statutes of the National People’s Congress
  consumerRightsProtectionLaw,
  eCommerceLaw,
  civilCode,
  foodSafetyLaw,
  drugAdministrationLaw,
  productQualityLaw,
  priceLaw,
  advertisingLaw,
  antiUnfairCompetitionLaw,
  personalInformationLaw,
  electronicSignatureLaw,
  postalLaw,
  publicSecurityPenaltiesLaw,
  criminalLaw,
  civilProcedureLaw,
  arbitrationLaw,
  // Regulations of the State Council
  consumerRightsRegulations,
  expressDeliveryRegulations,
  litigationFees,
  // Rules of ministries
  complaintHandlingMeasures,
  complaintHandlingInterimMeasures,
  administrativePenaltyProcedure,
  consumerInfringementPenalties,
  noReasonReturnMeasures,
  threeGuaranteesGeneral,
  threeGuaranteesPhone,
  onlineTransactionMeasures,
  platformRulesMeasures,
  livestreamCommerceMeasures,
  platformPricingRules,
  priceMarkingRules,
  expressMarketMeasures,
  crossBorderRetailNotice,
  // Interpretations of the Supreme People’s Court
  onlineConsumptionInterpretation,
  foodDrugPunitiveInterpretation,
  foodSafetyCivilInterpretation,
  foodDrugDisputeProvisions,
  prepaidConsumptionInterpretation,
  contractGeneralInterpretation,
  salesContractInterpretation,
  limitationProvisions,
  civilProcedureInterpretation,
  civilEvidenceProvisions,
  onlineLitigationRules,
  internetCourtJurisdiction,
  internetCourtProvisions,
  // Rules of platforms
  taobaoDisputeRules,
  jdDisputeRules,
];
