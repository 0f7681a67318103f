using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Links;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers.Links;

public class CustomerHierarchyTests
{
    private static readonly CustomerHierarchy Hierarchy = CustomerHierarchy.Register(AccountId.Default);
    private static readonly (Customer Child, Customer Parent) Two = (Register(1), Register(2));

    [Fact]
    public void A_link_has_child_and_parent_and_increases_the_version()
    {
        var before = Hierarchy.Version;
        var link = Hierarchy.Link(Two.Child, null, Two.Parent, [3, 4], "issuer", DateTimeOffset.UnixEpoch);

        (link.Child, link.Parent, link.Account, link.LinkedBy, link.LinkedAt).Should().Be((1L, 2L, AccountId.Default, "issuer", DateTimeOffset.UnixEpoch));
        Hierarchy.Version.Should().Be(before + 1);
    }

    [Fact]
    public void A_customer_cannot_be_its_own_parent() => Rejected(Two.Child, null, Two.Child, []).Should().Be(LinkErrors.ToItself);

    [Fact]
    public void A_customer_cannot_have_its_descendant_as_parent() => Rejected(Two.Child, null, Two.Parent, [3, 1]).Should().Be(LinkErrors.Circle);

    [Fact]
    public void A_customer_has_at_most_one_parent() =>
        Rejected(Two.Child, Hierarchy.Link(Two.Child, null, Two.Parent, [], "x", default), Two.Parent, []).Should().Be(LinkErrors.LinkedAlready);

    [Fact]
    public void A_hierarchy_has_a_maximum_depth() =>
        Rejected(Two.Child, null, Two.Parent, [.. Enumerable.Range(10, CustomerHierarchy.MaxDepth).Select(number => (long)number)]).Should().Be(LinkErrors.TooDeep);

    private static Rule Rejected(Customer child, CustomerLink? present, Customer parent, IReadOnlyList<long> above)
    {
        var act = () => Hierarchy.Link(child, present, parent, above, "issuer", default);
        return act.Should().Throw<RuleBroken>().Which.Findings.Single().Rule;
    }

    private static Customer Register(long number) => Customer.Register(CustomerDraftBuilder.Individual(), Seed.Classifiers, AccountId.Default, number, new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
}
