using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>Configuration section <c>DataProtection</c>.</summary>
[SettingsSection("DataProtection")]
internal sealed class KeyOptions
{
    /// <summary>The folder if none is set.</summary>
    public const string DefaultFolder = "data/keys";

    /// <summary>The folder of the key ring. All instances use the same folder.</summary>
    public string KeysFolder { get; set; } = DefaultFolder;
}
