using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>Configuration section <c>Encryption</c>.</summary>
[SettingsSection("Encryption")]
internal sealed class EncryptionOptions
{
    /// <summary>
    /// Whether personal data is encrypted before it is stored. Switch it off only if the database encrypts its files itself. Data that is stored
    /// stays readable either way.
    /// </summary>
    public bool AtRest { get; set; } = true;
}
