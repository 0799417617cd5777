import type { Finding, FindingCode, Severity } from '../model/finding.ts';

/** How grave each finding is, whoever finds it: one table for users, scripts and the view. */
export const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  cycle: 'error',
  'unknown-dependency': 'error',
  'duplicate-id': 'error',
  'self-dependency': 'error',
  'later-phase': 'warning',
  'empty-phase': 'warning',
  'too-much-effort': 'warning',
  'group-outside-phase': 'warning',
  'group-over-effort': 'warning',
  'owner-overbooked': 'warning',
  'missing-owner': 'info',
  'missing-effort': 'info',
  'missing-dod': 'info',
  placeholder: 'info',
  'unknown-action-item': 'info',
  outdated: 'warning',
  unread: 'warning',
  'broken-row': 'warning',
};

/** A finding as grave as its code is. */
export function finding(code: FindingCode, line: number, message: string): Finding {
  return { code, severity: SEVERITIES[code], line, message };
}
