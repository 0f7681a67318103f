using System.Reflection;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Enfuce;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Links;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.UnitTests.Dialects.Enfuce;

/// <summary>Every rule that a request of this dialect can break has a field, a code and a sentence of the dialect.</summary>
public sealed class EnfuceFieldsTests
{
    // The dialect's table does not have paths that its requests cannot have.
    private static readonly Dictionary<string, Rule[]> Reachable = OfTable("", CustomerFields.All)
        .Concat(OfTable("", ShortFormFields.All))
        .Concat(OfTable("/enfuce", EnfuceRules.Section)).Concat(OfTable("/enfuce/address", EnfuceRules.Address))
        .Concat(OfTable("/enfuce/temporaryAddress", EnfuceRules.Address)).Concat(OfTable("/enfuce/additionalValues", EnfuceRules.Value))
        .Where(one => EnfuceFields.Fields.ContainsKey(one.Key)).ToDictionary();

    [Fact]
    public void Every_rule_of_the_fields_of_the_dialect_has_a_sentence()
    {
        Reachable.Should().HaveCountGreaterThan(40);
        Reachable.SelectMany(one => one.Value).Distinct().Where(rule => !EnfuceFields.Rules.ContainsKey(rule)).Select(rule => rule.Code).Should().BeEmpty();
    }

    [Fact]
    public void Every_field_of_its_own_tables_has_a_name() =>
        OfTable("/enfuce", EnfuceRules.Section).Concat(OfTable("/enfuce/address", EnfuceRules.Address)).Concat(OfTable("/enfuce/additionalValues", EnfuceRules.Value))
            .Select(one => one.Key).Where(path => !EnfuceFields.Fields.ContainsKey(path)).Should().BeEmpty();

    [Theory]
    [InlineData(EntityType.Individual)]
    [InlineData(EntityType.Organization)]
    public void Every_mandatory_field_of_the_forms_has_a_name(EntityType type) => new[] { CustomerFields.All, ShortFormFields.All }
        .SelectMany(table => table.Where(field => EnfuceForms.Customer.Requires(table, field, type) || EnfuceForms.Sponsored.Requires(table, field, type))).Select(field => "/" + field.Name)
        .Where(path => path != "/requester" && !EnfuceFields.Fields.ContainsKey(path)).Should().BeEmpty();

    [Fact]
    public void Every_rule_about_links_and_audit_users_has_a_sentence() =>
        typeof(LinkErrors).GetFields().Concat(typeof(TakesAuditUserAttribute).GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            .Select(field => field.GetValue(null)).OfType<Rule>().Where(rule => !EnfuceFields.Rules.ContainsKey(rule)).Should().BeEmpty();

    [Fact]
    public void Every_problem_with_a_key_has_a_code_of_its_own() =>
        Enum.GetValues<IdempotencyProblem>().Select(problem => EnfuceFields.Of(problem).Code).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_member_of_a_change_has_a_name_and_a_sentence()
    {
        var named = EnfuceFields.Fields.Values.Select(field => field.Name).ToHashSet();
        EnfuceMembers.Of(EntityType.Individual).Concat(EnfuceMembers.Of(EntityType.Organization)).Should().HaveCountGreaterThanOrEqualTo(34).And.OnlyContain(name => named.Contains(name));
    }

    [Fact]
    public void Every_action_has_the_attribute_that_audits_its_own_rejections()
    {
        var actions = typeof(EnfuceController).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EnfuceController)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).ToArray();

        actions.Should().HaveCount(11);
        actions.Where(action => action.GetCustomAttribute<AuditDeniedAttribute>() is null).Should().BeEmpty();
        actions.Where(action => action.GetParameters().All(parameter => parameter.Name != "auditUser")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("salutation", "salutation must be a text of at most 32 characters.")]
    [InlineData("registration/authority", "registration.authority must be a text of at most 255 characters.")]
    [InlineData("registration/registrationDate", "registration.registrationDate must be a date YYYY-MM-DD.")]
    [InlineData("screening/status", "screening.status must be true or false.")]
    [InlineData("riskScore", "riskScore must be High, Med, Low or Pep.")]
    public void The_sentence_of_a_field_follows_from_its_type_and_length_unless_it_has_its_own(string field, string sentence) =>
        EnfuceFields.Of(Finding.Of(EnfuceRules.Invalid, $"/enfuce/{field}", field)).Message.Should().Be(sentence);

    [Fact]
    public void A_finding_has_a_field_a_code_and_a_sentence()
    {
        EnfuceFields.Of(Finding.Of(CustomerErrors.LastNameMissing, "/lastName")).Should().Be(new EnfuceError("lastName", "required", "lastName is required."));
        EnfuceFields.Of(Finding.Of(EnfuceRules.Invalid, "/enfuce/additionalValues/3/key", "Key"))
            .Should().Be(new EnfuceError("additionalValues.key", "invalid", "additionalValues.key must be a text of at most 4000 characters."));
        EnfuceFields.Of(Finding.Of(Rule.Unpublished("x", "x"), "/some/other")).Should().Be(new EnfuceError("other", "invalid", "other is invalid."));
    }

    private static IEnumerable<KeyValuePair<string, Rule[]>> OfTable<T>(string path, FieldTable<T> table) =>
        table.Select(field => KeyValuePair.Create($"{path}/{field.Name}", new[] { field.Missing, field.Invalid, field.Unknown }.OfType<Rule>().ToArray()));
}
