using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers.Batches;

public class BatchValidatorTests
{
    [Fact]
    public async Task A_number_used_before_or_by_an_accepted_item_is_rejected_as_O005()
    {
        var stored = Person("A").Registered();
        var (used, twice) = (stored.CommunicationNumber, Person("C"));
        BatchItem[] items =
        [
            (Person("B") with { CommunicationNumber = used }).Create(),
            twice.Create(),
            (Person("D") with { CommunicationNumber = twice.CommunicationNumber }).Create(),
            (Person("A") with { CommunicationNumber = used }).Update(),
        ];

        await ShouldBe(() => new StoredCustomers().With(stored), items, "O005", "", "O005", "O005");
    }

    [Fact]
    public async Task No_lookup_is_made_if_all_items_are_valid_and_new()
    {
        var customers = new StoredCustomers().With(Person("A").Registered());

        (await customers.Saved((Person("B") with { CommunicationNumber = "b" }).Create(), (Person("C") with { CommunicationNumber = "c" }).Create())).Should().Equal("", "");
        customers.Lookups.Should().Be(0);

        (await customers.Saved((Person("D") with { CommunicationNumber = "d" }).Create(), (Person("A") with { CommunicationNumber = "new" }).Create())).Should().Equal("", "C004");
        customers.Lookups.Should().BePositive();
    }

    [Fact]
    public async Task A_rejected_item_uses_up_no_number()
    {
        var rejected = Person("A") with { Category = "X" };
        await ShouldBe(() => new(), [rejected.Create(), (rejected with { Category = "IND" }).Create()], "C007", "");
    }

    [Fact]
    public async Task Conflicts_with_the_database_are_reported_after_defects_of_the_input()
    {
        var stored = Person("A").Registered();
        await ShouldBe(
            () => new StoredCustomers().With(stored),
            [
                (Person("A") with { CommunicationNumber = stored.CommunicationNumber, Requester = null }).Create(),
                (Organization() with { ExternalId = "A", CommunicationNumber = stored.CommunicationNumber, Category = "X" }).Update(),
                (Person("B") with { Requester = null }).Update(),
                (Person("A") with { Unreadable = ["/action"] }).Create(),
            ],
            "C003 O005 C004",
            "C007 O005 C010",
            "C003 C004",
            "C005");
    }

    [Fact]
    public async Task A_lead_is_rejected_as_C008_I02_only() =>
        await ShouldBe(() => new StoredCustomers().With(Person("A").Registered()), [(Person("B") with { Category = "LEAD_AMLYZE" }).Create()], "C008.I02");

    [Fact]
    public async Task An_unreadable_item_is_not_validated()
    {
        var finding = Finding.Of(Rule.Unpublished("400", "no"), "");
        await ShouldBe(() => new(), [new(new CustomerDraft(), Updates: true) { Unreadable = [finding] }], "400");
    }

    [Fact]
    public async Task Numbers_that_are_too_long_are_not_looked_up()
    {
        var endless = new string('9', 257);
        await ShouldBe(() => new(), [(Person(endless) with { CommunicationNumber = endless }).Update()], "C001 C002");
    }

    [Fact]
    public async Task A_validation_takes_the_items_of_earlier_chunks_into_account()
    {
        var first = Person("A");
        (await new StoredCustomers().Validated(
            [Person("B").Update(), first.Create()],
            [Person("A").Create(), first.Update()],
            [Person("A").Update(), (Organization() with { ExternalId = "A" }).Update()])).Should().Equal("C004", "", "C004", "O005", "", "C010");
    }

    [Fact]
    public async Task The_audit_trail_has_the_command_and_customer_of_each_item()
    {
        var (changed, other) = (Person("A").Registered(), Person("C").Registered());
        var items = new[] { Person("A").Update(), Person("A2").Create(), (Person("C") with { Category = "X" }).Create(), Person("B").Update() };

        var (_, parts) = await new StoredCustomers().With(changed).With(other).Save(new Batch.Changing(), items);

        parts.Select(part => (part.Command, part.User, part.Reference)).Should().Equal(
            items.Select(item => (item.Updates ? "UpdateQuestionnaire" : "CreateCustomer", item.Draft.Requester, item.Draft.CommunicationNumber)));
        parts.Select(part => string.Join(' ', part.Codes)).Should().Equal("", "", "C007 C004", "C004");
        parts.Select(part => part.Customer).Should().SatisfyRespectively(
            id => id.Should().Be(changed.Id), id => id.Should().NotBeNull(), id => id.Should().Be(other.Id), id => id.Should().BeNull());
    }

    [Fact]
    public async Task Classifiers_that_change_in_the_meantime_do_not_reject_a_chunk() =>
        (await new StoredCustomers().With(Person("A").Registered()).Save(new Batch.Changing(), Person("A").Update(), Person("B").Create()))
            .Outcomes.Should().OnlyContain(outcome => outcome.IsAccepted);

    [Fact]
    public async Task Another_writer_does_not_make_a_whole_chunk_fail()
    {
        for (var lookup = 1; lookup <= 4; lookup++)
        {
            var draft = Person("A");
            var customers = new StoredCustomers { BeforeLookup = (lookup, store => store.With(Person("A").Registered().UpdatedBy(draft)).With(Person("N").Registered())) };

            var codes = await customers.With(Person("A").Registered()).Saved(draft.Update(), Person("N").Create(), Person("N2").Create());

            codes.First().Should().BeOneOf("O005", "");
            codes.Last().Should().BeEmpty();
            customers.ConflictPolicy.Should().Be(ConflictPolicy.RetryOnAnyNumber);
        }
    }

    private static CustomerDraft Person(string externalId) => Individual() with { ExternalId = externalId };

    private static async Task ShouldBe(Func<StoredCustomers> stored, BatchItem[] items, params string[] codes)
    {
        (await stored().Validated(items)).Should().Equal(codes);
        (await stored().Saved(items)).Should().Equal(codes);
    }
}
