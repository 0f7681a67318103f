using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Http;

/// <summary>Configuration section <c>Cors</c>.</summary>
[SettingsSection("Cors")]
public sealed class CorsOptions
{
    /// <summary>The origins, such as <c>https://office.example</c>, whose pages may call the service from a browser. By default none.</summary>
    [Origins]
    public string[] Origins { get; set; } = [];

    /// <summary>Returns whether pages of an origin may call the service.</summary>
    public bool Allows(string origin) => Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Each element of the list is an origin as browsers send it: scheme, host and port in lower case, without a path.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class OriginsAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text ? Form().IsMatch(text) : value is IEnumerable<string> list && list.All(one => Form().IsMatch(one)));

    [GeneratedRegex(@"^https?://[a-z0-9.\[\]:-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
