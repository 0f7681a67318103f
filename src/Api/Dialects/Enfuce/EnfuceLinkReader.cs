using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Links;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Reads a link: its type and the parent customer, without side effects. The pages show the parent's id as a number but document it as text, so both
/// are accepted.
/// </summary>
internal static class EnfuceLinkReader
{
    /// <summary>The only link type (E14).</summary>
    public static readonly string Type = Codes<EnfuceLinkType>.Of(EnfuceLinkType.CustomerLink);

    /// <summary>Returns the number of the parent customer. Throws <see cref="InvalidInput"/> with every defect of the body.</summary>
    public static long Parent(LinkBody wire)
    {
        var read = new FieldReader(EnfuceReader.Policy);
        var parent = read.TextOrDigits(wire.CustomerId, "customerId");
        InvalidInput.ThrowIfAny([
            .. read.Text(wire.Type, "type") == Type ? (IReadOnlyList<Finding>)[] : [Finding.Of(LinkErrors.TypeInvalid, LinkErrors.TypePath)],
            .. IsNumber(parent) ? (IReadOnlyList<Finding>)[] : [Finding.Of(LinkErrors.ParentInvalid, LinkErrors.ParentPath)]]);
        return long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
    }

    // A number that is too large is well-formed but belongs to no customer.
    private static bool IsNumber(string? text) => text is { Length: > 0 } && text.All(char.IsAsciiDigit);
}
