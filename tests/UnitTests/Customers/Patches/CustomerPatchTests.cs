using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Patches;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers.Patches;

public class CustomerPatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DialectName Dialect = new("any");
    private static readonly CustomerForm Form = new("any customer", Dialect) { Extension = new AnyExtension() };

    [Fact]
    public void An_empty_patch_changes_no_member()
    {
        var now = Draft(new() { FullName = "A B", Email = "a@b.co", Documents = [new()], Questionnaire = new() { Activity = new() { Description = "x" } } });

        new CustomerPatch().ApplyTo(now).Should().Be(now with { });
    }

    [Fact]
    public void A_member_of_the_patch_gets_its_value_or_is_cleared()
    {
        var after = new CustomerPatch { Email = Change.To<string?>(null), Phone = Change.To<string?>("+1555"), ExternalId = Change.To<string?>("B"), Title = Change.IfNotNull((string?)null) }
            .ApplyTo(Draft(new() { Email = "a@b.co", Title = "T" }) with { ExternalId = "A" });

        (after.Profile.Email, after.Profile.Phone, after.Profile.Title, after.ExternalId).Should().Be((null, "+1555", "T", "B"));
    }

    [Fact]
    public void A_change_has_the_name_and_type_of_a_member_of_the_data_unless_the_customer_itself_has_the_member() => typeof(CustomerPatch).GetProperties()
        .Where(change => change.PropertyType.IsGenericType && change.PropertyType.GetGenericTypeDefinition() == typeof(Change<>))
        .Where(change => typeof(CustomerProfileDraft).GetProperty(change.Name)?.PropertyType != change.PropertyType.GetGenericArguments()[0])
        .Select(change => change.Name).Should().BeEquivalentTo(nameof(CustomerPatch.EntityType), nameof(CustomerPatch.ExternalId));

    [Fact]
    public void A_category_applies_only_to_a_customer_that_has_none()
    {
        new CustomerPatch { Category = "IND" }.ApplyTo(Draft(new())).Category.Should().Be("IND");
        new CustomerPatch { Category = "IND" }.ApplyTo(Draft(new()) with { Category = "OTHER" }).Category.Should().Be("OTHER");
    }

    [Fact]
    public void An_address_replaces_those_of_its_type()
    {
        var now = Draft(new() { Addresses = [new() { AddressType = "A", City = "1" }, new() { AddressType = "B", City = "2" }, new() { AddressType = "A", City = "3" }] });

        new CustomerPatch { Addresses = [new() { AddressType = "A", City = "4" }, new() { City = "5" }] }.ApplyTo(now)
            .Profile.Addresses!.Select(address => address.City).Should().Equal("2", "4", "5");
    }

    [Fact]
    public void The_full_name_is_cleared_once_first_and_last_name_are_present()
    {
        var now = Draft(new() { FullName = "Alex Smith" });

        new CustomerPatch { FirstName = Change.To<string?>("Alex"), ClearsFullName = true }.ApplyTo(now).Profile.FullName.Should().Be("Alex Smith");
        new CustomerPatch { FirstName = Change.To<string?>("Alex"), LastName = Change.To<string?>("Smith"), ClearsFullName = true }.ApplyTo(now).Profile.FullName.Should().BeNull();
        new CustomerPatch { FirstName = Change.To<string?>("Alex"), LastName = Change.To<string?>("Smith") }.ApplyTo(now).Profile.FullName.Should().Be("Alex Smith");
    }

    [Fact]
    public void Answers_are_added_to_the_existing_ones()
    {
        var first = new CustomerPatch { Questionnaire = new() { Occupation = new() { Employment = new() { IsEmployee = true } }, IncomeDescription = "a", IncomeSources = [new() { IncomeSourceType = "SALARY" }] } };
        var second = new CustomerPatch
        {
            Questionnaire = new() { Occupation = new() { Student = new() { IsStudent = true } }, IncomeDescription = "b", IncomeSources = [new() { IncomeSourceType = "SALARY" }, new() { IncomeSourceType = "OTHER" }] },
        };

        var answers = second.ApplyTo(first.ApplyTo(Draft(new()))).Profile.Questionnaire!;

        (answers.FieldOfActivity!.Employment!.IsEmployee, answers.FieldOfActivity.Student!.IsStudent, answers.Income!.Description).Should().Be((true, true, "b"));
        answers.Income.Sources!.Select(source => source.IncomeSourceType).Should().Equal("SALARY", "OTHER");
    }

    [Fact]
    public void Members_of_the_extension_are_replaced_as_a_whole_or_cleared()
    {
        var now = Draft(new() { Extensions = Extensions("""{"a":{"x":1,"y":2},"b":2,"c":3}""") });

        var after = new CustomerPatch { Extension = new(Json("""{"a":{"x":9},"ignored":1}"""), ["a", "b"]) }.ApplyTo(now);

        after.Profile.Extensions!["any"].GetRawText().Should().Be("""{"a":{"x":9},"c":3}""");
        after.Profile.Extensions["other"].GetRawText().Should().Be("""{"stays":true}""");
        new CustomerPatch { Extension = new(Json("{}"), ["a", "b", "c"]) }.ApplyTo(now).Profile.Extensions!.Keys.Should().Equal("other");
        new CustomerPatch { Extension = new(Json("{}"), ["a"]) }.ApplyTo(Draft(new())).Profile.Extensions.Should().BeNull();
    }

    [Fact]
    public void Defects_of_the_patch_are_rejected_and_elsewhere_only_new_defects()
    {
        var customer = Customer.Register(Draft(new() { FullName = "A" }), Seed.Classifiers, AccountId.Default, 1, Now);
        CustomerForm strict = new("strict", Dialect, FormPart.Of(ShortFormFields.All).Require("email", "phone"));
        IEnumerable<string> Rejected(CustomerPatch patch) => FluentActions.Invoking(() => customer.Patch(strict, patch, "x", Seed.Classifiers, Now))
            .Should().Throw<InvalidInput>().Which.Findings.Select(finding => finding.Path);

        Rejected(new() { StatedCountry = Change.To<string?>("ZZ") }).Should().Equal("/statedCountry");
        Rejected(new() { StatedCountry = Change.To<string?>("ZZ"), ChangedPaths = ["/email"] }).Should().Equal("/email", "/statedCountry");
        Rejected(new() { Unreadable = ["/phone"] }).Should().Equal("/phone");
        Rejected(new() { EntityType = Change.To<EntityType?>(EntityType.Organization) }).Should().Equal("/entityType");
        customer.Version.Should().Be(1);
        customer.Patch(strict, new() { StatedCountry = Change.To<string?>("LT") }, "x", Seed.Classifiers, Now);
        customer.Country.Should().Be("LT");
    }

    private static CustomerDraft Draft(CustomerProfileDraft profile) => new() { RequestedForm = Form, Requester = "x", EntityType = EntityType.Individual, Profile = profile };

    private static Dictionary<string, JsonElement> Extensions(string json) => new() { ["any"] = Json(json), ["other"] = Json("""{"stays":true}""") };

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private sealed class AnyExtension : ICustomerExtension
    {
        public DialectName Dialect => CustomerPatchTests.Dialect;

        public Type DataType => typeof(object);

        public void Check(CustomerData profile, RuleContext rules, ValidationContext context) { }
    }
}
