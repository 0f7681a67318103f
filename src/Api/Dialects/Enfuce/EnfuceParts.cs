using Onboarding.Api.Common;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The objects and lists inside a customer on the wire. Pure, as <see cref="EnfuceReader"/> is.</summary>
internal static class EnfuceParts
{
    private static readonly EnfuceAddress Nowhere = new();

    /// <summary>A free text as it was sent, be it blank; the rules measure no blank texts, so one that is too long is noted here.</summary>
    public static string? AsSent(WireObject wire, string name, string pointer, int maxLength = EnfuceRules.TextMaxLength) =>
        AsSent(wire.TextAsSent(name, pointer), wire, pointer, maxLength);

    /// <summary>An address as it was sent; one without any part is none.</summary>
    public static EnfuceAddress? Address(WireObject owner, string name)
    {
        var at = $"/enfuce/{name}";
        if (owner.Object(name, at) is not { } wire)
        {
            return null;
        }

        var before = owner.Noted;
        var address = new EnfuceAddress
        {
            Address1 = AsSent(wire, "address1", $"{at}/address1"),
            Address2 = AsSent(wire, "address2", $"{at}/address2"),
            Address3 = AsSent(wire, "address3", $"{at}/address3"),
            Address4 = AsSent(wire, "address4", $"{at}/address4"),
            City = AsSent(wire, "city", $"{at}/city"),
            Country = wire.Known("country", $"{at}/country", EnfuceCountries.Has),
            Region = AsSent(wire, "region", $"{at}/region"),
            // A published example has a number here.
            ZipCode = AsSent(wire.TextOrDigits("zipCode", $"{at}/zipCode"), wire, $"{at}/zipCode", EnfuceRules.TextMaxLength),
        };
        return address == Nowhere && owner.Noted == before ? null : address;
    }

    /// <summary>The issuer's screening.</summary>
    public static EnfuceScreening? Screening(WireObject owner) => owner.Object("screening", "/enfuce/screening") is { } wire
        ? new() { Status = wire.Flag("status", "/enfuce/screening/status") }
        : null;

    /// <summary>A company's registration.</summary>
    public static EnfuceRegistration? Registration(WireObject owner) => owner.Object("registration", "/enfuce/registration") is { } wire
        ? new()
        {
            Authority = AsSent(wire, "authority", "/enfuce/registration/authority"),
            RegistrationDate = wire.Day("registrationDate", "/enfuce/registration/registrationDate"),
        }
        : null;

    /// <summary>The free pairs.</summary>
    public static IReadOnlyList<EnfuceValue>? Values(WireObject owner) =>
        owner.Objects("additionalValues", "/enfuce/additionalValues")?.Select((wire, i) => Value(wire, $"/enfuce/additionalValues/{i}")).ToArray();

    private static EnfuceValue Value(WireObject wire, string at) =>
        new() { Key = wire.Text("key", $"{at}/key"), Value = AsSent(wire, "value", $"{at}/value", EnfuceRules.ValueMaxLength) };

    private static string? AsSent(string? text, WireObject wire, string pointer, int maxLength) =>
        text?.Length > maxLength && string.IsNullOrWhiteSpace(text) ? wire.Note(pointer) : text;
}
