namespace Onboarding.UnitTests.Dialects.Amlyze.Published;

/// <summary>
/// Sends every line of every published field table to the service as a request: whether the field is mandatory, for which entity type it is allowed, its
/// classifier and its limit. The request is built from the tables, and only the paths of findings are checked, so the tests use no rules or classes of the
/// domain.
/// </summary>
public class PublishedRuleTests
{
    private const string UnknownCode = "\"NO_SUCH_CODE\"";

    public static TheoryData<PublishedForm, string> Requests => new()
    {
        { PublishedForm.Customer, "INDIVIDUAL" }, { PublishedForm.Customer, "ORGANIZATION" },
        { PublishedForm.Customer2023, "INDIVIDUAL" }, { PublishedForm.Customer2023, "ORGANIZATION" },
        { PublishedForm.Lead, "INDIVIDUAL" }, { PublishedForm.Lead, "ORGANIZATION" },
        { PublishedForm.Simplified, "INDIVIDUAL" }, { PublishedForm.Simplified, "ORGANIZATION" },
    };

    [Theory, MemberData(nameof(Requests))]
    public void A_request_with_every_published_field_is_valid(PublishedForm form, string type) =>
        new PublishedRequest(form, type).Findings().Select(found => $"{found.Path}: {found.Message}").Should().BeEmpty();

    [Theory, MemberData(nameof(Requests))]
    public void A_field_is_mandatory_if_its_table_marks_it_so(PublishedForm form, string type) => Compare(
        form,
        type,
        (line, isListed) => isListed && (line.Field.IsMandatory(form, type) ?? KnownDifferences.IsMandatory(line.Field, form, type))
            && !KnownDifferences.IsOptionalAnyway(line.Field, form, type),
        (request, line) => request.FindingsAt(line.Pointer, json: null).Count > 0,
        "is mandatory");

    [Theory, MemberData(nameof(Requests))]
    public void A_code_is_looked_up_where_its_table_names_a_classifier(PublishedForm form, string type) => Compare(
        form,
        type,
        (line, isListed) => isListed && line.Field.Classifier is not null && !KnownDifferences.IsFreeText(line.Field),
        (request, line) => request.FindingsAt(line.Pointer, UnknownCode).Count > 0,
        "has a classifier",
        line => line.Field.Type == "string" && line.Field.Name != "to");

    [Theory, MemberData(nameof(Requests))]
    public void A_value_of_another_type_is_reported_at_its_path(PublishedForm form, string type) => Compare(
        form,
        type,
        (_, isListed) => isListed,
        (request, line) => request.Reports(line.Pointer, Wrong(line.Field)),
        "is read",
        line => line.IsListed || !line.Field.IsListedIn(form, Other(type)));

    [Theory, MemberData(nameof(Requests))]
    public void Every_member_of_an_enumeration_is_accepted(PublishedForm form, string type)
    {
        var request = new PublishedRequest(form, type);

        Lines(request, form)
            .Where(line => line.Field.Type == "enum" && line.Pointer != "/entityType")
            .SelectMany(line => line.Field.Members.Select(member => (line.Pointer, member)))
            .Where(one => request.FindingsAt(one.Pointer, $"\"{one.member}\"").Count > 0)
            .Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Requests))]
    public void A_text_is_accepted_up_to_its_limit(PublishedForm form, string type)
    {
        var request = new PublishedRequest(form, type);

        Lines(request, form)
            .Where(line => line is { IsListed: true, Field: { Type: "string", Name: not "to" } } && (line.Field.Classifier is null || KnownDifferences.IsFreeText(line.Field)))
            .Select(line => (line.Pointer, Max: line.Field.MaxLength ?? KnownDifferences.MaxLength(line.Field)))
            .Where(line => request.FindingsAt(line.Pointer, Text(line.Max)).Count > 0 || request.FindingsAt(line.Pointer, Text(line.Max + 1)).Count == 0)
            .Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Requests))]
    public void A_field_of_the_other_type_is_rejected_for_a_customer_and_ignored_for_a_related_entity(PublishedForm form, string type)
    {
        var request = new PublishedRequest(form, type);
        var code = type == "INDIVIDUAL" ? "C014" : "C015";

        foreach (var (place, owner, party, list) in request.Places().Where(place => place.Owner is "Customer" or "RelatedEntityApi"))
        {
            var isListed = list.Length == 0 || IsListed(list, form, type);
            foreach (var field in PublishedField.Of(owner).Where(field => !field.IsFor(party)))
            {
                // A form ignores names that its tables do not have for any entity type.
                var isKnown = owner == "Customer" ? field.IsListedIn(form, Other(party)) : isListed;
                request.FindingsAt($"{place}/{field.Name}", Wrong(field)).Select(found => found.Code)
                    .Should().Equal(owner == "Customer" && isKnown ? [code] : [], "{0}/{1} is of the other type", place, field.Name);
            }
        }
    }

    [Theory]
    [InlineData("INDIVIDUAL")]
    [InlineData("ORGANIZATION")]
    public void A_declared_turnover_has_at_least_one_bound(string type)
    {
        var request = new PublishedRequest(PublishedForm.Customer, type);
        const string Turnover = """{"turnoverType": "TURNOVER_PER_MONTH", "turnoverRange": "MONTHLY" """;

        request.FindingsAt("/listDeclaredTurnover", $"[{Turnover}}}]").Should().ContainSingle().Which.Path.Should().Be("/listDeclaredTurnover/0");
        request.FindingsAt("/listDeclaredTurnover", $"[{Turnover}, \"from\": 1}}]").Should().BeEmpty();
        request.FindingsAt("/listDeclaredTurnover", $"[{Turnover}, \"to\": 1}}]").Should().BeEmpty();
    }

    private static void Compare(
        PublishedForm form, string type, Func<(string Pointer, PublishedField Field, bool IsListed), bool, bool> published, Func<PublishedRequest, (string Pointer, PublishedField Field, bool IsListed), bool> observed, string what, Func<(string Pointer, PublishedField Field, bool IsListed), bool>? only = null)
    {
        var request = new PublishedRequest(form, type);

        (from line in Lines(request, form)
         where only?.Invoke(line) ?? true
         let isPublished = published(line, line.IsListed)
         where isPublished != observed(request, line)
         select isPublished ? $"{line.Pointer} {what} by its table, not here" : $"{line.Pointer} {what} here, not by its table")
            .Should().BeEmpty();
    }

    // Every field of the party's type at every path of the request. An element of a list that a form does not have is not listed either.
    private static IEnumerable<(string Pointer, PublishedField Field, bool IsListed)> Lines(PublishedRequest request, PublishedForm form) =>
        from place in request.Places()
        from field in PublishedField.Of(place.Owner)
        where field.IsFor(place.Party)
        let isListed = place.List.Length > 0 ? IsListed(place.List, form, request.Type) : field.IsListedIn(form, request.Type)
        select ($"{place.Place}/{field.Name}", field, isListed);

    private static bool IsListed(string list, PublishedForm form, string type) =>
        PublishedField.Of("Customer").Single(field => field.Name == list).IsListedIn(form, type);

    private static string Other(string type) => type == "INDIVIDUAL" ? "ORGANIZATION" : "INDIVIDUAL";

    private static string Text(int length) => $"\"{new string('a', length)}\"";

    private static string Wrong(PublishedField field) => field.Type switch
    {
        "boolean" => "\"perhaps\"",
        "integer" or "decimal" => "\"many\"",
        "date" => "\"2020-13-01\"",
        "enum" => UnknownCode,
        "list" when field.Part is null => $"[{UnknownCode}]",
        "list" or "object" => "7",
        _ => "{}",
    };
}
