using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Customers;

public class RelatedCustomerTests
{
    private readonly FakeCustomers _customers = new();

    [Fact]
    public async Task A_page_holds_whole_customers_and_the_first_one_whom_the_customer_names()
    {
        var id = Guid.NewGuid();
        _customers.Rows.Add(new() { Id = id, Number = 7, Account = "A", ExternalId = "X" });
        _customers.Named.Add(new() { ExternalId = "named" });
        foreach (var (number, index) in new[] { (4L, 0), (4L, 1), (6L, 0), (9L, 0) })
        {
            _customers.Naming.Add(new(number, new() { ExternalId = $"c{number}", Index = index }));
        }

        var first = await List(new(id) { Limit = 2 });
        first.Names.Select(item => item.ExternalId).Should().Equal("named");
        first.NamedBy.Select(item => $"{item.ExternalId} {item.Index}").Should().Equal("c4 0", "c4 1", "c6 0");
        first.Next.Should().Be("6");

        var last = await List(new(id) { Limit = 2, After = first.Next });
        last.Names.Should().BeEmpty();
        last.NamedBy.Select(item => item.ExternalId).Should().Equal("c9");
        last.Next.Should().BeNull();
    }

    private Task<RelatedCustomers> List(ListRelatedCustomers query) => new ListRelatedCustomersHandler(_customers, new FakeCaller { Account = new("A") }).Handle(query, default);
}
