using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.UnitTests.Customers.Fields;

namespace Onboarding.UnitTests.Customers;

/// <summary>A form replaces the fields that it can contain; all other fields stay.</summary>
public class ProfileReplacementTests
{
    private static readonly CustomerProfileDraft Empty = new();

    public static TheoryData<string> Members => [.. typeof(CustomerProfileDraft).GetProperties().Where(member => member.CanWrite).Select(member => member.Name)];

    public static TheoryData<string> Answers => [.. Leaves.Of<Questionnaire>().Select(leaf => leaf.Path)];

    [Theory, MemberData(nameof(Members))]
    public void A_field_that_a_form_does_not_have_stays(string member)
    {
        var property = typeof(CustomerProfileDraft).GetProperty(member)!;
        var before = With(property);

        Equal(property.GetValue(before.ReplacedBy(Empty, CustomerForm.None)), property.GetValue(before)).Should().BeTrue("a list of the form has its own line in ProfileReplacement");
    }

    [Theory, MemberData(nameof(Members))]
    public void A_field_that_a_form_has_is_replaced(string member)
    {
        var property = typeof(CustomerProfileDraft).GetProperty(member)!;
        var form = new CustomerForm("every field", new("other"))
        {
            Fields = CustomerFields.All.Select(field => field.Name).Concat(ShortFormFields.All.Select(field => field.Name))
                .Concat(["initializeScreeningProcesses", "listContact", "listAddress", "listBusinessEntityDocument", "listRelatedEntity", "listAdditionalValues"]).ToFrozenSet(),
        };

        if (member == nameof(CustomerProfileDraft.Verification))
        {
            // Only a submission for verification changes it.
            property.GetValue(With(property).ReplacedBy(Empty, form)).Should().NotBeNull();
            return;
        }

        property.GetValue(With(property).ReplacedBy(Empty, form)).Should().BeNull("its name is that of its property, or it has its own line in ProfileReplacement");
    }

    [Theory, MemberData(nameof(Answers))]
    public void An_answer_that_a_form_does_not_have_stays(string path)
    {
        var before = Empty with { Questionnaire = Leaves.Of<Questionnaire>().Single(leaf => leaf.Path == path).Owner };

        before.ReplacedBy(Empty, CustomerForm.None).Questionnaire.Should().Be(before.Questionnaire);
        before.ReplacedBy(Empty, AmlyzeForms.Regular).Questionnaire.Should().BeNull("the property has the name of its field, or FormField states it");
    }

    [Fact]
    public void A_stated_field_name_is_a_field_of_the_regular_form() => typeof(Questionnaire).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties()).Select(property => property.GetCustomAttribute<FormFieldAttribute>()?.Name).OfType<string>()
        .Should().HaveCountGreaterThan(20).And.OnlyHaveUniqueItems().And.OnlyContain(name => AmlyzeForms.Regular.Fields.Contains(name));

    [Fact]
    public void The_lists_of_a_form_are_replaced_and_all_others_stay()
    {
        var before = Empty with
        {
            Questionnaire = new() { Income = new() { Sources = [new()] }, Origin = new() { OrderedServices = [new()] }, TaxCountries = [new()] },
        };
        var form = new CustomerForm("sources", new("other")) { Fields = FrozenSet.ToFrozenSet(["listIncomeSource"]) };

        var after = before.ReplacedBy(Empty with { Questionnaire = new() { Income = new() { Sources = [new(), new()] }, TaxCountries = [] } }, form).Questionnaire!;

        (after.Income!.Sources!.Count, after.Origin!.OrderedServices!.Count, after.TaxCountries!.Count).Should().Be((2, 1, 1));
        before.ReplacedBy(Empty, form).Questionnaire!.Income.Should().BeNull("a section without answers is null");
    }

    [Theory]
    [InlineData(nameof(CustomerProfileDraft.MiddleName), true)]
    [InlineData(nameof(CustomerProfileDraft.Email), true)]
    [InlineData(nameof(CustomerProfileDraft.StatedCountry), true)]
    [InlineData(nameof(CustomerProfileDraft.Extensions), true)]
    [InlineData(nameof(CustomerProfileDraft.TradingName), false)]
    [InlineData(nameof(CustomerProfileDraft.Contacts), false)]
    public void A_regular_form_replaces_the_fields_of_its_pages(string member, bool stays)
    {
        var property = typeof(CustomerProfileDraft).GetProperty(member)!;

        (property.GetValue(With(property).ReplacedBy(Empty, AmlyzeForms.Regular)) is not null).Should().Be(stays);
    }

    [Fact]
    public void A_simplified_form_leaves_answers_that_its_pages_lack()
    {
        var before = Empty with { Questionnaire = new() { Activity = new() { Description = "Sells", Activities = [new() { ActivityType = "A" }] } } };

        var after = before.ReplacedBy(Empty, AmlyzeForms.Simplified).Questionnaire!.Activity!;

        (after.Description, after.Activities!.Count).Should().Be((null, 1));
    }

    [Fact]
    public void A_document_that_no_request_listed_stays_together_with_those_of_the_update()
    {
        var before = Empty with { Documents = [new DocumentDraft { DocumentNumber = "old" }, new DocumentDraft { DocumentNumber = "kept", Origin = DocumentOrigin.Presented }] };

        before.ReplacedBy(Empty with { Documents = [new DocumentDraft { DocumentNumber = "new" }] }, AmlyzeForms.Regular)
            .Documents!.Select(document => document.DocumentNumber).Should().Equal("new", "kept");
    }

    [Fact]
    public void The_full_name_is_cleared_when_its_parts_change()
    {
        var before = Empty with { FullName = "Ana Maria Rosa", FirstName = "Ana", LastName = "Rosa" };

        before.ReplacedBy(Empty with { FirstName = "Ana", LastName = "Rosa" }, AmlyzeForms.Regular).FullName.Should().Be("Ana Maria Rosa");
        before.ReplacedBy(Empty with { FirstName = "Ana", LastName = "Lima" }, AmlyzeForms.Regular).FullName.Should().BeNull();
    }

    [Fact]
    public void A_form_replaces_the_extension_of_its_own_dialect_and_no_other()
    {
        var form = new CustomerForm("own", new("own")) { Fields = FrozenSet<string>.Empty };
        var before = Empty with { Extensions = Extensions(("own", 1), ("other", 2)) };

        Shown(before.ReplacedBy(Empty with { Extensions = Extensions(("own", 3), ("other", 4), ("third", 5)) }, form)).Should().BeEquivalentTo(["own 3", "other 2"]);
        Shown(before.ReplacedBy(Empty, form)).Should().Equal("other 2");
    }

    private static CustomerProfileDraft With(PropertyInfo property)
    {
        var profile = new CustomerProfileDraft();
        property.SetValue(profile, Sample(property.PropertyType));
        return profile;
    }

    private static object Sample(Type type)
    {
        var own = Nullable.GetUnderlyingType(type) ?? type;
        if (own == typeof(string))
        {
            return "text";
        }

        if (own == typeof(IDictionary<string, JsonElement>))
        {
            return Extensions(("other", 1));
        }

        if (own == typeof(Questionnaire))
        {
            return new Questionnaire { AdditionalValues = [new()] };
        }

        if (!own.IsAssignableTo(typeof(IEnumerable)))
        {
            return Activator.CreateInstance(own)!;
        }

        var list = Array.CreateInstance(own.GetGenericArguments()[0], 1);
        list.SetValue(Activator.CreateInstance(own.GetGenericArguments()[0]), 0);
        return list;
    }

    private static bool Equal(object? one, object? other) =>
        one is IEnumerable list and not string && other is IEnumerable another ? list.Cast<object>().SequenceEqual(another.Cast<object>()) : Equals(one, other);

    private static Dictionary<string, JsonElement> Extensions(params (string Key, int Value)[] all) =>
        all.ToDictionary(one => one.Key, one => JsonSerializer.SerializeToElement(one.Value));

    private static IEnumerable<string> Shown(CustomerProfileDraft profile) => profile.Extensions!.Select(one => $"{one.Key} {one.Value}");
}
