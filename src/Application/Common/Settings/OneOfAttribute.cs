using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Settings;

/// <summary>A rule for the values of a setting that has a closed set of them.</summary>
public interface IClosedSet
{
    /// <summary>The allowed values, as a user writes them.</summary>
    IReadOnlyList<string> Values { get; }
}

/// <summary>The value, or each element of the list, is one of these. Upper and lower case are equal.</summary>
/// <param name="values">The allowed values.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params object[] values) : ValidationAttribute, IClosedSet
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Values { get; } = [.. values.Select(TextOf)];

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Values.Contains(TextOf(value), StringComparer.OrdinalIgnoreCase);

    private static string TextOf(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}

/// <summary>
/// The value, or each element of the list, is a published spelling of an enum (<see cref="Codes{T}"/>). An empty element of a list states that the
/// list is empty.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CodesAttribute<T> : ValidationAttribute, IClosedSet where T : struct, Enum
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Values => Codes<T>.All;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or "" || (value is string text && Codes<T>.TryRead(text, out _));
}

/// <summary>The value is an absolute URL with http or https; an empty one counts as not set.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class HttpUrlAttribute : ValidationAttribute, IFormat
{
    /// <inheritdoc/>
    public string Format => "a URL with http or https";

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null or "" || (value is string text && Parts().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _));

    // Uri alone reads localhost:4317 as the scheme localhost, and https:/host as a URL.
    [GeneratedRegex(@"^https?://[^/\s]\S*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}

/// <summary>The value, or each element of the list, is an origin as browsers send it: scheme, host and port in lower case, without a path.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class OriginAttribute : ValidationAttribute, IFormat
{
    /// <inheritdoc/>
    public string Format => "an origin such as https://office.example";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && Form().IsMatch(text));

    [GeneratedRegex(@"^https?://[a-z0-9.\[\]:-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
