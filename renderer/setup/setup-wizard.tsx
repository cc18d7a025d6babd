export function SetupWizard() {
  return null
}
