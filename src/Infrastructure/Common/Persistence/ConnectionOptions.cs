using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Configuration section <c>ConnectionStrings</c>.</summary>
[SettingsSection("ConnectionStrings")]
public sealed class ConnectionOptions
{
    /// <summary>The provider's connection string; SQL Server requires it. Without it SQLite uses the file <c>data/onboarding.db</c>.</summary>
    [Secret]
    public string? Onboarding { get; set; }
}
