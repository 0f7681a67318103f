using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.UnitTests.Dialects.Yativo;

/// <summary>Every rule that a request of this dialect can break has a field and a sentence of the dialect.</summary>
public sealed class YativoFieldsTests
{
    // The dialect's table does not have paths that its requests cannot have.
    private static readonly Dictionary<string, Rule[]> Reachable = OfTable("", CustomerFields.All)
        .Concat(OfTable("", ShortFormFields.All)).Concat(OfTable("/listBusinessEntityDocument", DocumentFields.All))
        .Concat(OfTable("/yativo", YativoRules.Section)).Concat(OfTable("/yativo/address", YativoRules.Address))
        .Where(one => YativoFields.Names.ContainsKey(one.Key)).ToDictionary();

    [Fact]
    public void Every_rule_of_the_fields_of_the_dialect_has_a_sentence()
    {
        Reachable.Should().HaveCountGreaterThan(15);
        Reachable.SelectMany(one => one.Value).Distinct().Where(rule => !YativoFields.Sentences.ContainsKey(rule)).Select(rule => rule.Code).Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_about_contents_has_a_sentence() => typeof(DocumentContentErrors).GetFields().Select(field => field.GetValue(null)).OfType<Rule>()
        .Where(rule => !YativoFields.Sentences.ContainsKey(rule)).Should().BeEmpty();

    [Fact]
    public void Every_mandatory_field_of_the_form_has_a_name()
    {
        foreach (var type in new[] { EntityType.Individual, EntityType.Organization })
        {
            new[] { CustomerFields.All, ShortFormFields.All }.SelectMany(table => table.Where(field => YativoForms.Customer.Requires(table, field, type))).Select(field => "/" + field.Name)
                .Where(path => path != "/requester" && !YativoFields.Names.ContainsKey(path)).Should().BeEmpty();
        }
    }

    [Fact]
    public void A_finding_has_a_field_and_a_sentence()
    {
        YativoFields.Of(Finding.Of(CustomerErrors.EmailMissing, "/email")).Should().Be(("customer_email", "The customer email field is required."));
        YativoFields.Of(Finding.Of(DocumentErrors.FrontMissing, "/listBusinessEntityDocument/3/front"))
            .Should().Be(("customer_idFront", "The customer idFront field is required."));
        YativoFields.Of(Finding.Of(Rule.Unpublished("x", "x"), "/someOther")).Field.Should().Be("some_other");
    }

    [Fact]
    public void A_part_of_a_form_with_an_invalid_name_is_named_with_all_its_members()
    {
        YativoFields.Of(Finding.Of(MultipartObjects.NameInvalid, "/identifying_information/99999/type")).Field.Should().Be("identifying_information.99999.type");
        YativoFields.Of(Finding.Of(MultipartObjects.NameInvalid, "/")).Field.Should().BeEmpty("the part has no name");
    }

    private static IEnumerable<KeyValuePair<string, Rule[]>> OfTable<T>(string path, FieldTable<T> table) =>
        table.Select(field => KeyValuePair.Create($"{path}/{field.Name}", new[] { field.Missing, field.Invalid, field.Unknown }.OfType<Rule>().ToArray()));
}
