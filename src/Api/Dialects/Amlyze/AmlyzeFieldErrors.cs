using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// The errors of the fields, read from the same tables as the validation. Codes, sentences and paths are joined by a
/// <see cref="ValidationContext"/>, as in a response.
/// </summary>
internal static class AmlyzeFieldErrors
{
    private const string Missing = "Send the field.";
    private const string Correct = "Send a value of the type and length that the API description states.";
    private const int MostRemedies = 3;

    private static readonly CustomerForm[] Forms =
        [AmlyzeForms.Regular, AmlyzeForms.Regular2026, AmlyzeForms.Lead, AmlyzeForms.Lead2026, AmlyzeForms.Simplified];

    private static readonly PathSegment[] OfOrganization = [CustomerErrors.OrganizationDetail, CustomerErrors.RelatedEntity];
    private static readonly PathSegment[] OfIndividual = [CustomerErrors.IndividualDetail, CustomerErrors.RelatedEntity];

    /// <summary>Every combination of code and rule once, with all its fields.</summary>
    public static IReadOnlyList<ErrorEntry> All { get; } =
    [
        .. Places().Select(place => (Place: place, Finding: place.Find(place.Label))).GroupBy(one => (one.Finding.Code, one.Finding.Rule))
            .Select(same => Entry([.. same.Select(one => one.Place)])),
    ];

    private static ErrorEntry Entry(IReadOnlyList<Place> places)
    {
        // The sentence of several fields has an ellipsis for the field's name.
        var labels = places.Select(place => place.Label).Distinct().ToList();
        var finding = places[0].Find(labels.Count == 1 ? labels[0] : "…");
        var remedies = places.Select(place => place.Remedy).Distinct().ToList();
        return new(
            finding.Code,
            AmlyzeWording.Message(finding),
            string.Join(", ", places.Select(place => place.Find("").Path.Replace("/0", "/{i}", StringComparison.Ordinal)).Distinct()),
            StatusCodes.Status400BadRequest,
            remedies.Count <= MostRemedies ? string.Join(' ', remedies) : Correct)
        {
            Rules = [finding.Rule],
        };
    }

    private static IEnumerable<Place> Places() =>
    [
        .. Of([], CustomerFields.All, CustomerErrors.Invalid, CustomerErrors.Forbidden),
        .. Of([], QuestionnaireFields.All, CustomerErrors.Invalid, CustomerErrors.Forbidden),
        .. Of([], QuestionnaireFields.FieldOfActivity, CustomerErrors.Invalid),
        .. List([], CustomerErrors.Contact, ContactFields.All, ContactErrors.Invalid),
        .. List([], CustomerErrors.Address, AddressFields.All, AddressErrors.Invalid),
        .. List([], CustomerErrors.Document, DocumentFields.All, DocumentErrors.Invalid),
        .. List([], QuestionnaireSegments.AppealReason, QuestionnaireLists.AppealReason, ListErrors.Invalid),
        .. List([], QuestionnaireSegments.IntroductionSource, QuestionnaireLists.IntroductionSource, ListErrors.Invalid),
        .. List([], QuestionnaireSegments.OrderedService, QuestionnaireLists.OrderedService, ListErrors.Invalid),
        .. List([], QuestionnaireSegments.DeclaredTurnover, QuestionnaireLists.DeclaredTurnover, ListErrors.Invalid),
        new([QuestionnaireSegments.DeclaredTurnover], ListErrors.NoBound, "", "", "Send from, to or both."),
        .. List([], QuestionnaireSegments.PaymentPurpose, QuestionnaireLists.PaymentPurpose, ListErrors.Invalid),
        .. List([], QuestionnaireSegments.SourceOfWealth, QuestionnaireLists.SourceOfWealth, ListErrors.Invalid),
        .. List([], QuestionnaireSegments.PaymentCountry, QuestionnaireLists.PaymentCountry, QuestionnaireErrors.PaymentCountry),
        .. List([], QuestionnaireSegments.CountryOfTaxPayment, QuestionnaireLists.CountryOfTaxPayment, QuestionnaireErrors.CountryOfTaxPayment),
        .. OfBoth([], AdditionalValueErrors.OfCustomer),
        .. WholeList(CustomerErrors.RelatedEntities),
        .. RelatedEntity(OfOrganization),
        .. RelatedEntity(OfIndividual),
    ];

    private static IEnumerable<Place> RelatedEntity(PathSegment[] trail) =>
    [
        new(trail, RelatedEntityErrors.Invalid, "", "RelatedEntity", "Send an object."),
        .. Of(trail, RelatedEntityFields.All, RelatedEntityErrors.Invalid),
        .. List(trail, RelatedEntityErrors.Contact, ContactFields.All, ContactErrors.Invalid),
        .. List(trail, RelatedEntityErrors.Address, AddressFields.All, AddressErrors.Invalid),
        .. List(trail, RelatedEntityErrors.Document, DocumentFields.All, DocumentErrors.Invalid),
        .. OfBoth(trail, AdditionalValueErrors.OfRelatedEntity),
    ];

    // The lists that customers and related entities have.
    private static IEnumerable<Place> OfBoth(PathSegment[] trail, AdditionalValueErrors values) =>
    [
        .. List(trail, QuestionnaireSegments.IncomeSource, QuestionnaireLists.IncomeSource, ListErrors.Invalid),
        .. List(trail, QuestionnaireSegments.Activity, QuestionnaireLists.Activity, ListErrors.Invalid),
        .. List(trail, QuestionnaireSegments.RegionOfActivity, QuestionnaireLists.RegionOfActivity, ListErrors.Invalid),
        .. List(trail, QuestionnaireSegments.CountryOfActivity, QuestionnaireLists.CountryOfActivity, QuestionnaireErrors.CountryOfActivity),
        .. List(trail, QuestionnaireSegments.AdditionalValues, AdditionalValueRules.Fields, ListErrors.Invalid),
        .. new[]
        {
            (values.Timestamp, "Send a time in this format."),
            (values.Date, "Send a date in this format."),
            (values.Boolean, "Send true or false."),
            (values.Integer, "Send a whole number."),
            (values.Decimal, "Send a number with a point, such as 12.50."),
        }.Select(one => new Place([.. trail, QuestionnaireSegments.AdditionalValue], one.Item1, "value", "…", one.Item2)),
    ];

    private static IEnumerable<Place> List<T>(PathSegment[] trail, PathSegment segment, FieldTable<T> fields, Rule invalid) =>
    [
        .. WholeList(segment, trail),
        new([.. trail, segment], ListErrors.ElementInvalid, "", "", "Send an object."),
        .. Of([.. trail, segment], fields, invalid),
    ];

    private static IEnumerable<Place> WholeList(PathSegment segment, params PathSegment[] trail)
    {
        PathSegment[] whole = [.. trail, segment with { Message = "" }];
        return
        [
            new(whole, ListErrors.Invalid, "", ListRules.Label(segment), "Send a list.") { IsWholeList = true },
            new(whole, ListErrors.TooMany, "", "", "Send fewer elements.") { IsWholeList = true },
        ];
    }

    private static IEnumerable<Place> Of<T>(PathSegment[] trail, FieldTable<T> fields, Rule invalid, Func<EntityType, Rule>? forbidden = null)
    {
        foreach (var field in fields)
        {
            if (field.Missing is { } missing && Forms.Any(form => Enum.GetValues<EntityType>().Any(type => form.Requires(fields, field, type))))
            {
                yield return new(trail, missing, field.Name, field.Label, Missing);
            }

            yield return new(trail, field.Invalid ?? invalid, field.Name, field.Label, RemedyOf(field));
            if (field.Unknown is { } unknown)
            {
                yield return new(trail, unknown, field.Name, field.Label, RemedyOf(field));
            }

            if (forbidden is not null && field.OnlyFor is { } only)
            {
                var other = only == EntityType.Individual ? EntityType.Organization : EntityType.Individual;
                yield return new(trail, forbidden(other), field.Name, field.Label, "Leave the field out, or correct entityType.");
            }
        }
    }

    private static string RemedyOf<T>(Field<T> field) =>
        field.Classifier is { } classifier ? $"Send a code of the classifier {JsonName(classifier.ToString())}."
        : field.Text is not null ? FormattableString.Invariant($"Send a text of at most {field.MaxLength} characters, without control characters.")
        : field.Invalid == CustomerErrors.DateInvalid ? "Send a date, yyyy-MM-dd, that is possible."
        : Correct;

    private static string JsonName(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>A place in a request where a rule can be broken.</summary>
    private sealed record Place(IReadOnlyList<PathSegment> Trail, Rule Rule, string Field, string Label, string Remedy)
    {
        /// <summary>Whether the last segment is the list and not one of its elements.</summary>
        public bool IsWholeList { get; init; }

        /// <summary>Returns the finding that the validation would add here.</summary>
        public Finding Find(string label)
        {
            var context = new ValidationContext([]);
            for (var i = 0; i < Trail.Count; i++)
            {
                context.Enter(Trail[i], Trail[i].Path.Length == 0 || (IsWholeList && i == Trail.Count - 1) ? -1 : 0);
            }

            context.Add(Rule, Field, label);
            return context.Findings[0];
        }
    }
}
