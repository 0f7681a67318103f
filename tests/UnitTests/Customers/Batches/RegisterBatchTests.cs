using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;
using Onboarding.UnitTests.Customers.Imports;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers.Batches;

/// <summary>A chunk stores the customers together with the progress of the import to which it belongs.</summary>
public class RegisterBatchTests
{
    private readonly StoredCustomers _customers = new();
    private readonly FakeImports _imports = new();
    private readonly ImportRun _run = ImportRun.Register(7, AccountId.Default, new('0', ImportRun.FingerprintLength), "book.ndjson", DateTimeOffset.UnixEpoch);

    public RegisterBatchTests() => _imports.Add(_run);

    [Fact]
    public async Task An_import_moves_to_the_last_item_of_the_chunk_and_counts_its_items()
    {
        await Save(new(7, 0), Item("A", 11), Item("B", 12, category: "X"), Item("C", 15));
        await Save(new(7, 15), Item("D", 16));

        (_run.Position, _run.Accepted, _run.Rejected).Should().Be((16, 3, 1));
        _imports.Records.Select(record => (record.ImportNumber, record.Position, record.ExternalId, record.Code)).Should().Equal((7, 12, "B", "C007"));
        _customers.Added.Select(customer => customer.ExternalId).Should().Equal("A", "C", "D");
    }

    [Fact]
    public async Task A_chunk_of_an_unknown_or_otherwise_advanced_import_is_rejected()
    {
        (await Rejection(new(8, 0))).Should().Be(ImportErrors.Unknown);
        (await Rejection(new(7, 1))).Should().Be(ImportErrors.ConcurrentImport);
        _run.Position.Should().Be(0);
    }

    [Fact]
    public async Task An_empty_chunk_does_not_change_its_import()
    {
        await Save(new(7, 0));

        _run.Version.Should().Be(1);
    }

    [Fact]
    public async Task The_customers_of_a_chunk_have_one_time_and_their_numbers_ascend()
    {
        await Save(new(7, 0), Item("A", 1), Item("B", 2));

        _customers.Added.Select(customer => customer.CreatedAt).Distinct().Should().ContainSingle("one transaction stores them");
        _customers.Added.Select(customer => customer.Number).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_chunk_has_at_most_200_items() =>
        Errors(Enumerable.Range(0, BatchChunks.MaxItems + 1).Select(i => Item($"{i}", i))).Should().Equal("invalid_chunk");

    [Fact]
    public void A_chunk_of_200_items_is_valid_also_if_several_have_no_external_id() =>
        Errors(Enumerable.Range(0, BatchChunks.MaxItems - 2).Select(i => Item($"{i}", i)).Concat([Item(null, 198), Item(null, 199)])).Should().BeEmpty();

    [Theory]
    [InlineData("A", "invalid_chunk")]
    [InlineData("a", null)]
    public void A_chunk_contains_no_customer_twice(string other, string? code) =>
        Errors([Item("A", 1), Item("B", 2), Item(other, 3)]).Should().Equal(code is null ? [] : [code]);

    private static IEnumerable<string> Errors(IEnumerable<BatchItem> items) =>
        new RegisterBatchValidator().Validate(new RegisterBatch([.. items])).Errors.Select(error => error.ErrorCode);

    private static BatchItem Item(string? externalId, long position, string category = "IND") =>
        (Individual() with { ExternalId = externalId, CommunicationNumber = $"number-{position}", Category = category }).Create() with { Position = position };

    private Task<IReadOnlyList<BatchItemOutcome>> Save(ImportStep step, params BatchItem[] items) => _customers.SaveChunk(_imports, step, new Ticking(), items);

    private async Task<Rule> Rejection(ImportStep step) =>
        (await ((Func<Task>)(() => Save(step, Item("A", 1)))).Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule;

    // Never returns the same time twice.
    private sealed class Ticking : TimeProvider
    {
        private long _seconds;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero).AddSeconds(++_seconds);
    }
}
