using System.Reflection;
using System.Text.RegularExpressions;
using Onboarding.Domain.Access;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Domain.Customers.Links;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.Risk;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.UnitTests.Architecture;

public class AggregateTests
{
    public static TheoryData<Type> Types =>
    [
        typeof(ApiClient), typeof(ClassifierCode), typeof(Customer), typeof(CustomerLink), typeof(CustomerHierarchy), typeof(ImportRun), typeof(RuleSetFile), typeof(RuleSetVersion), typeof(Assessment),
        typeof(Event), typeof(Subscription), typeof(Delivery), typeof(DeliveryAttempt), typeof(Address), typeof(Document), typeof(DocumentContent), typeof(RelatedEntity),
    ];

    [Theory, MemberData(nameof(Types))]
    public void It_has_no_public_constructor(Type type) => type.GetConstructors().Should().BeEmpty();

    [Theory, MemberData(nameof(Types))]
    public void It_is_closed(Type type)
    {
        type.IsSealed.Should().BeTrue();
        type.GetProperties().Where(property => property.DeclaringType == type && property.SetMethod is { IsPublic: true }).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Types))]
    public void It_is_made_only_by_its_own_factories(Type type) => Source.All
        .Where(file => !file.Path.EndsWith($"/{type.Name}.cs", StringComparison.Ordinal) && Regex.IsMatch(file.Code, $@"\bnew\s+([\w.]+\.)?{type.Name}\s*[({{]"))
        .Should().BeEmpty();

    [Theory, MemberData(nameof(Types))]
    public void Its_factories_are_named_by_what_they_do(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == type).Select(method => method.Name)
        .Should().BeSubsetOf(["Register", "From", "Checked"]);
}
