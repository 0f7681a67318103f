using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Reads the objects and lists in a customer's body, without side effects as <see cref="EnfuceReader"/> does.</summary>
internal static class EnfuceParts
{
    private static readonly EnfuceAddress EmptyAddress = new();

    /// <summary>
    /// Reads a free text as it was sent, even if it is blank. The rules do not check the length of a blank text, so this method notes one that is too
    /// long.
    /// </summary>
    public static string? AsSent(this FieldReader read, Field field, string name, int maxLength = EnfuceRules.TextMaxLength) =>
        NoteIfTooLong(read.TextAsSent(field, name), read, name, maxLength);

    /// <summary>Reads an address as it was sent; returns null if it has no values.</summary>
    public static EnfuceAddress? Address(this FieldReader read, Part<AddressBody> part, string name) =>
        read.Object(part, name, static EnfuceAddress? (read, wire) =>
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
            // In a published example zipCode is a number.
            ZipCode = NoteIfTooLong(read.TextOrDigits(wire.ZipCode, "zipCode"), read, "zipCode", EnfuceRules.TextMaxLength),
        };
        return address == EmptyAddress && read.Unreadable.Count == before ? null : address;
    });

    /// <summary>Reads the result of the issuer's screening.</summary>
    public static EnfuceScreening Screening(FieldReader read, ScreeningBody wire) => new() { Status = read.Flag(wire.Status, "status") };

    /// <summary>Reads a company's registration.</summary>
    public static EnfuceRegistration Registration(FieldReader read, RegistrationBody wire) => new()
    {
        Authority = read.AsSent(wire.Authority, "authority"),
        RegistrationDate = read.Date(wire.RegistrationDate, "registrationDate"),
    };

    /// <summary>Reads an additional key-value pair.</summary>
    public static EnfuceValue Value(FieldReader read, ValueBody wire) =>
        new() { Key = read.Text(wire.Key, "key"), Value = read.AsSent(wire.Value, "value", EnfuceRules.ValueMaxLength) };

    private static string? NoteIfTooLong(string? text, FieldReader read, string name, int maxLength) =>
        text?.Length > maxLength && TextRules.IsBlank(text) ? read.Note(name) : text;
}
