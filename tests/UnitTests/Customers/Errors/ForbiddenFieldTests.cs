using System.Text.Json;
using Onboarding.UnitTests.Common;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Errors;

public class ForbiddenFieldTests
{
    private static readonly JsonElement Contract = Repository.Contract("amlyze", "fields.json");

    public static TheoryData<string, string, string> Fields
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var list in Contract.GetProperty("forbidden_fields").EnumerateObject().Where(list => list.Name.StartsWith("C01", StringComparison.Ordinal)))
            {
                foreach (var one in list.Value.EnumerateArray())
                {
                    rows.Add(list.Name.Split('_')[0], one.GetProperty("field").GetString()!, one.GetProperty("name_in_message").GetString()!);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string, string, string> Documented
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var line in PublishedLine.All.Where(line => line.Code is "C014" or "C015"))
            {
                foreach (var name in line.Line.GetProperty("documented_instances").EnumerateArray())
                {
                    rows.Add(line.Code, Fields.Single(row => row.Data.Item1 == line.Code && row.Data.Item3 == name.GetString()).Data.Item2, name.GetString()!);
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Fields))]
    public void A_field_of_the_other_type_is_rejected_by_name(string code, string field, string name) =>
        Valid(code).With($"/{field}", Value(field)).Findings()
            .Select(found => (found.Code, found.Message, found.Path))
            .Should().Equal((code, $"Field not allowed for {(code == "C014" ? "INDIVIDUAL" : "ORGANIZATION")}. Field: {name}", $"/{field}"));

    [Theory, MemberData(nameof(Documented))]
    public void Every_documented_field_is_rejected(string code, string field, string name) =>
        Valid(code).With($"/{field}", Value(field)).Findings().Should().ContainSingle().Which.Message.Should().EndWith($"Field: {name}");

    [Theory, MemberData(nameof(Fields))]
    public void An_unreadable_field_of_the_other_type_is_rejected_in_the_same_way(string code, string field, string name)
    {
        var unreadable = field == "fieldOfActivity" ? """{"pension": {"isPensioner": "perhaps"}}""" : "{}";

        Valid(code).With($"/{field}", unreadable).Findings().Select(found => (found.Code, found.Path))
            .Should().Equal([(code, $"/{field}")], "{0} was sent", name);
    }

    [Theory, MemberData(nameof(Fields))]
    public void Null_and_empty_text_count_as_absent(string code, string field, string name)
    {
        Valid(code).With($"/{field}", "null").Findings().Should().BeEmpty("{0} is absent", name);
        if (field != "fieldOfActivity")
        {
            Valid(code).With($"/{field}", "\"\"").Findings().Should().BeEmpty();
            Valid(code).With($"/{field}", "\"  \"").Findings().Should().BeEmpty();
        }
    }

    [Fact]
    public void An_empty_field_of_activity_counts_as_absent() =>
        Valid("C015").With("/fieldOfActivity", """{"student": {}, "pension": null}""").Findings().Should().BeEmpty();

    [Fact]
    public void Each_offending_field_is_reported() =>
        Valid("C014").With("/title", "\"T\"").With("/lei", "\"L\"").With("/isListed", "false").Findings().Should().HaveCount(3);

    private static AmlyzeRequest Valid(string code) => code == "C014" ? AmlyzeRequest.Individual() : AmlyzeRequest.Organization();

    private static string Value(string field) =>
        field == "fieldOfActivity" ? """{"student": {"isStudent": false}}""" : Type(field) switch
        {
            "boolean" => "false",
            "integer" or "decimal" => "0",
            "date" => "\"2020-01-01\"",
            _ => "\"text\"",
        };

    private static string Type(string field) => Contract.GetProperty("objects").GetProperty("Customer").EnumerateArray()
        .Single(one => one.GetProperty("name").GetString() == field).GetProperty("type").GetString()!;
}
