using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Links;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Maps findings to the fields, codes and sentences of this dialect.</summary>
internal static class EnfuceFields
{
    /// <summary>The code of a mandatory field that is missing.</summary>
    public const string Required = "required";

    /// <summary>The code of a value that is not accepted.</summary>
    public const string Invalid = "invalid";

    /// <summary>The body of a call that changes one property does not have the property.</summary>
    public static readonly Rule PropertyMissing = Rule.Unpublished("property_missing", "The property is mandatory");

    /// <summary>The body has a member that the call does not have.</summary>
    public static readonly Rule UnknownMember = Rule.Unpublished("unknown_member", "The body has no member {0}");

    private const string Country = "an ISO 3166-1 alpha-3 code in capitals, QZZ or ROM";
    private const string Text = "a text of at most 255 characters";
    private const string Phone = "a full international phone number with a leading +";
    private const string Address = "an object of address1 to address4, city, country, region and zipCode";

    /// <summary>
    /// The dialect's field name for each path of the rules, and the values that the field accepts. Paths have no list positions. A field of the
    /// section needs a line only if its type and maximum length do not say what it accepts.
    /// </summary>
    public static readonly FrozenDictionary<string, (string Name, string Accepts)> Fields = new Dictionary<string, (string, string)>
    {
        ["/auditUser"] = ("auditUser", "sent once, with 1 to 255 characters and no control or invisible characters"),
        ["/entityType"] = ("role", "that of the customer"),
        ["/businessUnit"] = ("businessUnit", "a business unit of the client"),
        ["/customerExtId"] = ("customerNumber", "letters, digits and hyphens, at most 32 unless Enfuce__CustomerNumberLength is set"),
        ["/firstName"] = ("firstName", Text),
        ["/middleName"] = ("middleName", Text),
        ["/lastName"] = ("lastName", Text),
        ["/title"] = ("name", Text),
        ["/nationalCode"] = ("regNo", "a text of at most 64 characters"),
        ["/birthDate"] = ("dateOfBirth", "a date YYYY-MM-DD that has come"),
        ["/citizenshipCountry"] = ("nationality", $"a list, each {Country}"),
        ["/birthCountry"] = ("birthCountry", Country),
        ["/enfuce/locale"] = ("locale", "one of the published locales, e.g. fi_FI"),
        ["/enfuce/phoneNumber"] = ("phoneNumber", Phone),
        ["/enfuce/mobileNumber"] = ("mobileNumber", Phone),
        ["/enfuce/nationality"] = ("nationality", $"a list, each {Country}"),
        ["/enfuce/birthCountry"] = ("birthCountry", Country),
        ["/enfuce/screening"] = ("screening", "an object with a boolean status"),
        ["/enfuce/riskScore"] = ("riskScore", string.Join(", ", EnfuceRules.RiskScores.SkipLast(1)) + $" or {EnfuceRules.RiskScores[^1]}"),
        ["/enfuce/registration"] = ("registration", "an object of authority and registrationDate"),
        ["/enfuce/deceasedDate"] = ("deceasedDate", "a date YYYY-MM-DD that has come, and not before dateOfBirth"),
        ["/enfuce/additionalValues"] = ("additionalValues", "a list of at most 10000 objects of key and value"),
        ["/enfuce/additionalValues/key"] = ("additionalValues.key", "a text of at most 4000 characters"),
        ["/enfuce/additionalValues/value"] = ("additionalValues.value", "a text of at most 4000 characters"),
        [LinkErrors.ParentPath] = ("customerId", "the id of a customer"),
        [LinkErrors.TypePath] = ("type", "CUSTOMER_LINK"),
    }.Concat(OfAddress("address")).Concat(OfAddress("temporaryAddress")).Concat(OfSection()).DistinctBy(field => field.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The dialect's code and sentence for each rule; {0} is the field's name, {1} the values that it accepts.</summary>
    public static readonly FrozenDictionary<Rule, (string Code, string Message)> Rules = new Dictionary<Rule, (string, string)>
    {
        [TakesAuditUserAttribute.Missing] = Missing,
        [TakesAuditUserAttribute.Invalid] = InvalidValue,
        [CustomerErrors.ExternalIdMissing] = Missing,
        [CustomerErrors.ExternalIdInvalid] = InvalidValue,
        [CustomerErrors.AlreadyExists] = ("duplicate", "{0} is taken by another customer."),
        [CustomerErrors.EntityTypeMissing] = Missing,
        [CustomerErrors.EntityTypeInvalid] = InvalidValue,
        [CustomerErrors.EntityTypeChanged] = ("role_mismatch", "The customer has the other role."),
        [CustomerErrors.ForbiddenForIndividual] = ("not_allowed", "{0} is not allowed for role PRIVATE."),
        [CustomerErrors.ForbiddenForOrganization] = ("not_allowed", "{0} is not allowed for role CORPORATE."),
        [CustomerErrors.FirstNameMissing] = Missing,
        [CustomerErrors.FirstNameInvalid] = InvalidValue,
        [CustomerErrors.MiddleNameInvalid] = InvalidValue,
        [CustomerErrors.LastNameMissing] = Missing,
        [CustomerErrors.LastNameInvalid] = InvalidValue,
        [CustomerErrors.TitleMissing] = Missing,
        [CustomerErrors.TitleInvalid] = InvalidValue,
        [CustomerErrors.NationalCodeMissing] = Missing,
        [CustomerErrors.NationalCodeAmbiguous] = ("ambiguous", "Several customers have this {0}."),
        [CustomerErrors.BirthDateMissing] = Missing,
        [CustomerErrors.DateInvalid] = InvalidValue,
        [CustomerErrors.CitizenshipMissing] = Missing,
        [CustomerErrors.CitizenshipUnknown] = InvalidValue,
        [CustomerErrors.BirthCountryUnknown] = InvalidValue,
        [CustomerErrors.Invalid] = InvalidValue,
        [CustomerErrors.BusinessUnitUnknown] = InvalidValue,
        [CustomerErrors.BusinessUnitMissing] = Missing,
        [CustomerErrors.BusinessUnitNotAllowed] = ("not_allowed", "The customer belongs to another business unit."),
        [CustomerErrors.RequesterMissing] = Missing,
        [CustomerErrors.RequesterInvalid] = InvalidValue,
        [EnfuceRules.Missing] = Missing,
        [EnfuceRules.Invalid] = InvalidValue,
        [EnfuceRules.DeceasedBeforeBirth] = InvalidValue,
        [ListErrors.Invalid] = InvalidValue,
        [ListErrors.ElementInvalid] = InvalidValue,
        [ListErrors.TooMany] = InvalidValue,
        [LinkErrors.TypeInvalid] = InvalidValue,
        [LinkErrors.ParentInvalid] = InvalidValue,
        [LinkErrors.ParentUnknown] = ("unknown", "There is no such customer."),
        [LinkErrors.ToItself] = ("circle", "A customer cannot be linked to itself."),
        [LinkErrors.LinkedAlready] = ("linked_already", "The customer is linked already."),
        [LinkErrors.Circle] = ("circle", "The link would close a circle."),
        [LinkErrors.TooDeep] = ("too_deep", "The hierarchy is too deep."),
    }.ToFrozenDictionary();

    private static (string, string) Missing => (Required, "{0} is required.");

    private static (string, string) InvalidValue => (Invalid, "{0} must be {1}.");

    /// <summary>Returns the field, code and sentence of a finding.</summary>
    public static EnfuceError Of(Finding finding)
    {
        if (finding.Rule == UnknownMember)
        {
            var member = finding.Path[1..].Replace('/', '.');
            return new(member, "unknown", $"{member} is not a member of this call.");
        }

        if (Fields.TryGetValue(WithoutPositions(finding.Path), out var field))
        {
            var (code, message) = Rules.GetValueOrDefault(finding.Rule, InvalidValue);
            return new(
                field.Name,
                code,
                message.Replace("{0}", field.Name, StringComparison.Ordinal).Replace("{1}", field.Accepts, StringComparison.Ordinal));
        }

        var last = finding.Path[(finding.Path.LastIndexOf('/') + 1)..];
        return finding.Rule == PropertyMissing ? new(last, Required, $"{last} is required.") : new(last, Invalid, $"{last} is invalid.");
    }

    /// <summary>Returns the field, code and sentence of a problem with the idempotency key.</summary>
    public static EnfuceError Of(IdempotencyProblem problem) => new("x-idempotency-key", problem switch
    {
        IdempotencyProblem.KeyTooLong => Invalid,
        IdempotencyProblem.KeyMissing => Required,
        IdempotencyProblem.StillRunning => "still_running",
        IdempotencyProblem.ResponseLost => "answer_lost",
        _ => "reused",
    }, problem switch
    {
        IdempotencyProblem.KeyTooLong => "x-idempotency-key must be a text of at most 64 characters.",
        IdempotencyProblem.KeyMissing => "x-idempotency-key is required.",
        IdempotencyProblem.StillRunning => "The first request with this x-idempotency-key is still running.",
        IdempotencyProblem.ResponseLost => "The x-idempotency-key was used, and its answer can no longer be read; please use a new one.",
        _ => "The x-idempotency-key was used with another body.",
    });

    private static IEnumerable<KeyValuePair<string, (string, string)>> OfAddress(string name)
    {
        yield return new($"/enfuce/{name}", (name, Address));
        foreach (var part in EnfuceRules.Address.Select(field => field.Name))
        {
            yield return new($"/enfuce/{name}/{part}", ($"{name}.{part}", part == "country" ? Country : Text));
        }
    }

    private static IEnumerable<KeyValuePair<string, (string, string)>> OfSection() => EnfuceRules.Section.Select(field =>
        KeyValuePair.Create($"/enfuce/{field.Name}", (field.Name.Replace('/', '.'), Accepts(field))));

    // The type of a text is known from the table, that of any other value from the section's property.
    private static string Accepts(Field<EnfuceSection> field)
    {
        if (field.Text is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"a text of at most {field.MaxLength} characters");
        }

        var type = field.Name.Split('/').Aggregate(typeof(EnfuceSection), (owner, name) => owner.GetProperty(
            name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!.PropertyType);
        return Nullable.GetUnderlyingType(type) is not { } value ? "an object"
            : value == typeof(DateOnly) ? "a date YYYY-MM-DD"
            : value == typeof(bool) ? "true or false"
            : "a number";
    }

    private static string WithoutPositions(string path) =>
        string.Join('/', path.Split('/').Where(part => part.Length == 0 || !char.IsAsciiDigit(part[0])));
}

/// <summary>A defect of a request, as the dialect reports it.</summary>
/// <param name="Field">The field; members of an object after a dot.</param>
/// <param name="Code">The code, for programs.</param>
/// <param name="Message">The sentence, for people.</param>
internal sealed record EnfuceError(string Field, string Code, string Message);
