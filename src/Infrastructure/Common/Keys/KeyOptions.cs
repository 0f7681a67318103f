using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>Configuration section <c>DataProtection</c>.</summary>
[SettingsSection("DataProtection")]
internal sealed class KeyOptions
{
    /// <summary>The folder if none is set. It is not in <c>data/</c>, so that a copy of the database does not contain the keys.</summary>
    public const string DefaultFolder = "keys";

    /// <summary>The default of earlier versions.</summary>
    public const string FormerDefaultFolder = "data/keys";

    /// <summary>
    /// The folder of the key ring. All instances use the same folder. Keep it apart from the database: if the default folder has no keys and
    /// <c>data/keys</c>, the former default, has some, these stay in use.
    /// </summary>
    public string KeysFolder { get; set; } = DefaultFolder;
}
