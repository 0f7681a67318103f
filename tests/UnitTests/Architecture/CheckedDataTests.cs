using ArchUnitNET.Domain.Dependencies;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.UnitTests.Architecture;

/// <summary>
/// A customer's validated data is created in two ways: by the aggregate after the rules have checked the draft, and from a stored document (docs/adr/0003).
/// </summary>
public class CheckedDataTests
{
    [Fact]
    public void Only_the_aggregate_creates_the_profile_of_a_draft() => Callers(typeof(CustomerProfile), "FromChecked(").Should().Equal(typeof(Customer).FullName);

    [Fact]
    public void Only_a_stored_document_is_accepted_without_the_rules() =>
        Callers(typeof(CustomerProfile), "FromStored(").Should().OnlyContain(caller => caller.StartsWith(typeof(CustomerDocument).FullName!, StringComparison.Ordinal)).And.NotBeEmpty();

    [Theory]
    [InlineData(typeof(Address), typeof(CustomerProfile), typeof(RelatedEntity))]
    [InlineData(typeof(Document), typeof(CustomerProfile), typeof(RelatedEntity))]
    [InlineData(typeof(RelatedEntity), typeof(CustomerProfile))]
    public void Parts_are_created_only_with_the_object_that_contains_them(Type part, params Type[] wholes) =>
        Callers(part, "FromChecked(").Should().BeEquivalentTo(wholes.Select(whole => whole.FullName));

    [Theory]
    [InlineData(typeof(CustomerProfile))]
    [InlineData(typeof(Address))]
    [InlineData(typeof(Document))]
    [InlineData(typeof(RelatedEntity))]
    public void No_other_code_can_create_one(Type type)
    {
        type.GetConstructors().Should().BeEmpty();
        type.GetMethods().Where(method => method is { IsStatic: true, IsSpecialName: false } && method.ReturnType == type).Should().BeEmpty();
    }

    // Delegates to a method count as its callers.
    private static IEnumerable<string> Callers(Type type, string method) => Code.Types
        .Where(caller => caller.FullName != type.FullName && caller.Dependencies.OfType<MethodCallDependency>()
            .Any(call => call.Target.FullName == type.FullName && call.TargetMember.Name.StartsWith(method, StringComparison.Ordinal)))
        .Select(caller => caller.FullName).Distinct().Order(StringComparer.Ordinal);
}
