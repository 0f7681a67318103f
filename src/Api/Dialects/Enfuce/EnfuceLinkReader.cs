using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>A link on the wire: its kind, and the customer above, whose id is printed as a number and typed as text, so both are taken. Pure.</summary>
internal static class EnfuceLinkReader
{
    /// <summary>The only kind of link (E14).</summary>
    public const string Type = "CUSTOMER_LINK";

    /// <summary>The number of the customer above; rejected with every defect.</summary>
    public static long Parent(LinkBody wire)
    {
        var read = new FieldReader(EnfuceReader.Policy);
        var parent = read.TextOrDigits(wire.CustomerId, "customerId");
        InvalidInput.ThrowIfAny([
            .. read.Text(wire.Type, "type") == Type ? (IReadOnlyList<Finding>)[] : [Finding.Of(LinkErrors.TypeInvalid, LinkErrors.TypePath)],
            .. IsNumber(parent) ? (IReadOnlyList<Finding>)[] : [Finding.Of(LinkErrors.ParentInvalid, LinkErrors.ParentPath)]]);
        return long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
    }

    // Digits that are too many for any number name no customer, as the number of none does.
    private static bool IsNumber(string? text) => text is { Length: > 0 } && text.All(char.IsAsciiDigit);
}
