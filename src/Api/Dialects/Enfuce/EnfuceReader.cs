using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Maps request bodies to drafts and patches, without side effects. It notes values that it cannot read, and the rules report them. Unknown names are
/// ignored. Fields of the other role are read, so that the rules reject them. Creates and changes are read in the same way: a sent member replaces
/// the stored one, an object or list as a whole.
/// </summary>
internal static class EnfuceReader
{
    /// <summary>The reading policy: every value must have its published type.</summary>
    public static FieldPolicy Policy { get; } = new();

    /// <summary>Returns the draft of a new customer: the change of an empty draft.</summary>
    public static CustomerDraft Create(CustomerBody body, EnfuceReadContext context) =>
        Change(body, context).ApplyTo(new() { RequestedForm = context.Form, Requester = context.AuditUser, EntityType = context.Role });

    /// <summary>
    /// Returns the patch for a change: members that are not sent do not change, null clears a member. The rules reject a customer of the other role.
    /// </summary>
    public static CustomerPatch Change(CustomerBody wire, EnfuceReadContext context)
    {
        var (read, sent) = (new FieldReader(Policy), WireMembers.Sent(wire));
        var section = EnfuceSectionMapping.Read(wire, read, context);
        string[] members = [.. EnfuceMembers.OfSection.Where(sent.Contains)];
        var patch = new CustomerPatch
        {
            OnlyFor = context.Role,
            Extension = members.Length == 0 ? null : EnfuceSections.Patch(section, members),
            FirstName = new(wire.FirstName.IsSent, read.Text(wire.FirstName, "firstName")),
            MiddleName = new(wire.MiddleName.IsSent, read.AsSent(wire.MiddleName, "middleName")),
            LastName = new(wire.LastName.IsSent, read.Text(wire.LastName, "lastName")),
            Title = new(wire.Name.IsSent, read.Text(wire.Name, "title")),
            NationalCode = new(wire.RegNo.IsSent, read.Text(wire.RegNo, "nationalCode")),
            BirthDate = new(wire.DateOfBirth.IsSent, read.Date(wire.DateOfBirth, "birthDate", context.LastDay)),
            CitizenshipCountry = new(wire.Nationality.IsSent, EnfuceSectionMapping.FirstOf(section.Nationality)),
            BirthCountry = new(wire.BirthCountry.IsSent, section.BirthCountry is { } born ? EnfuceCountries.Alpha2(born) : null),
            ExternalId = new(
                wire.CustomerNumber.IsSent, read.KnownCode(wire.CustomerNumber, "customerExtId", text => IsCustomerNumber(text, context))),

            // The full name replaces missing parts of the name. It is removed when a change sends parts that make a complete name.
            ClearsFullName = wire.FirstName.IsSent || wire.LastName.IsSent || wire.MiddleName.IsSent || wire.Name.IsSent,
        };
        return patch with
        {
            Unreadable = [.. read.Unreadable.Distinct()],
            ChangedPaths = [.. EnfuceFields.Fields.Where(field => sent.Contains(field.Value.Name)).Select(field => field.Key)],
        };
    }

    // E3: letters and digits; the pattern on the pages of the read calls also allows the hyphen.
    private static bool IsCustomerNumber(string text, EnfuceReadContext context) =>
        text.Length <= context.NumberLength && text.All(one => char.IsAsciiLetterOrDigit(one) || one == '-');
}
