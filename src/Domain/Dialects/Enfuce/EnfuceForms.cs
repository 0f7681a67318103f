using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>The forms of card issuers (enfuce.md, Create private, E10).</summary>
public static class EnfuceForms
{
    /// <summary>The dialect's name.</summary>
    public static readonly DialectName Dialect = new("enfuce");

    /// <summary>The maximum length of a name (enfuce.md, Create private: firstName, lastName; E10: name).</summary>
    public const int NameMaxLength = 255;

    /// <summary>The maximum length of a national code (enfuce.md, E7; the later pages).</summary>
    public const int CodeMaxLength = 64;

    private static readonly FormPart CustomerPart = FormPart.Of(CustomerFields.All)
        .Require("requester", "customerExtId", "entityType", "firstName", "lastName", "title", "nationalCode")
        .Limit(NameMaxLength, "firstName", "lastName", "title").Limit(CodeMaxLength, "nationalCode");

    private static readonly FormPart ShortPart = FormPart.Of(ShortFormFields.All).Limit(NameMaxLength, "middleName");
    private static readonly FormPart Documents = FormPart.Of(DocumentFields.All).Require(
        "identityDocumentType", "documentNumber", "documentIssueCountry");
    private static readonly FormPart Section = FormPart.Of(EnfuceRules.Section).Require("locale", "address");
    private static readonly FormPart Value = FormPart.Of(EnfuceRules.Value).Require("key");

    private static readonly FrozenSet<string> Fields = FrozenSet.ToFrozenSet(
    [
        "requester", "customerExtId", "entityType", "firstName", "middleName", "lastName", "title", "nationalCode", "birthDate", "citizenshipCountry",
        "birthCountry",
    ]);

    /// <summary>The form of a customer, private or corporate.</summary>
    public static CustomerForm Customer { get; } = Form("card issuer's customer", CustomerPart, ShortPart, Documents, Section, Value);

    /// <summary>
    /// The form of a customer whose issuer uses the licence of another company (BIN sponsorship, E5, E10): more fields are mandatory.
    /// </summary>
    public static CustomerForm Sponsored { get; } = Form(
        "sponsored card issuer's customer",
        CustomerPart.Require("birthDate"),
        ShortPart,
        Documents,
        Section.Require("nationality", "riskScore", "registration/authority", "registration/registrationDate"),
        FormPart.Of(EnfuceRules.Address).Require("address1", "city", "country", "zipCode"),
        Value);

    // Issuers decide before they register a customer (enfuce.md, Semantic rules), so the first status is ACTIVE. Their riskScore is a note, not a
    // risk level.
    private static CustomerForm Form(string name, params FormPart[] parts) =>
        new(name, Dialect, parts) { Fields = Fields, InitialStatus = CustomerStatus.Active, Extension = EnfuceExtension.Instance };
}
