import type { CaseRecord } from '../types.ts';

const SERVICES: readonly string[] = ['service', 'course', 'subscription', 'prepaid-card'];

/** The cause of action under which a suit is filed (民事案件案由规定). */
export function causeOfAction({ marketplace, order, problem }: CaseRecord): string {
  if (problem === 'privacy-leak') return '个人信息保护纠纷';
  const service =
    SERVICES.includes(order?.category ?? 'general') || problem === 'prepaid' || problem === 'auto-renewal';
  const offline = marketplace === 'none' && order?.channel === 'offline';
  if (service) return offline ? '服务合同纠纷' : '网络服务合同纠纷';
  return offline ? '买卖合同纠纷' : '信息网络买卖合同纠纷';
}
