using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The objects and lists inside a customer on the wire. Pure, as <see cref="EnfuceReader"/> is.</summary>
internal static class EnfuceParts
{
    private static readonly EnfuceAddress Nowhere = new();

    /// <summary>A free text as it was sent, be it blank; the rules measure no blank texts, so one that is too long is noted here.</summary>
    public static string? AsSent(this FieldReader read, Field field, string name, int maxLength = EnfuceRules.TextMaxLength) =>
        Measured(read.TextAsSent(field, name), read, name, maxLength);

    /// <summary>An address as it was sent; one without any part is none.</summary>
    public static EnfuceAddress? Address(this FieldReader read, Part<AddressBody> part, string name) => read.Object(part, name, static EnfuceAddress? (read, wire) =>
    {
        var before = read.Unreadable.Count;
        var address = new EnfuceAddress
        {
            Address1 = read.AsSent(wire.Address1, "address1"),
            Address2 = read.AsSent(wire.Address2, "address2"),
            Address3 = read.AsSent(wire.Address3, "address3"),
            Address4 = read.AsSent(wire.Address4, "address4"),
            City = read.AsSent(wire.City, "city"),
            Country = read.KnownCode(wire.Country, "country", EnfuceCountries.Has),
            Region = read.AsSent(wire.Region, "region"),
            // A published example has a number here.
            ZipCode = Measured(read.TextOrDigits(wire.ZipCode, "zipCode"), read, "zipCode", EnfuceRules.TextMaxLength),
        };
        return address == Nowhere && read.Unreadable.Count == before ? null : address;
    });

    /// <summary>The issuer's screening.</summary>
    public static EnfuceScreening Screening(FieldReader read, ScreeningBody wire) => new() { Status = read.Flag(wire.Status, "status") };

    /// <summary>A company's registration.</summary>
    public static EnfuceRegistration Registration(FieldReader read, RegistrationBody wire) => new()
    {
        Authority = read.AsSent(wire.Authority, "authority"),
        RegistrationDate = read.Date(wire.RegistrationDate, "registrationDate"),
    };

    /// <summary>A free pair.</summary>
    public static EnfuceValue Value(FieldReader read, ValueBody wire) =>
        new() { Key = read.Text(wire.Key, "key"), Value = read.AsSent(wire.Value, "value", EnfuceRules.ValueMaxLength) };

    private static string? Measured(string? text, FieldReader read, string name, int maxLength) =>
        text?.Length > maxLength && string.IsNullOrWhiteSpace(text) ? read.Note(name) : text;
}
