/** Why a recording ended, where its user did not end it by the button for that. */
export const ENDS = {
  user: 'recordingEndUser',
  sharing: 'recordingEndSharing',
  limit: 'recordingEndLimit',
  room: 'recordingEndRoom',
  failed: 'recordingEndFailed',
  cut: 'recordingEndCut',
} as const;
