using Onboarding.Application.Common;
using Onboarding.Application.Customers.CloseOpenItem;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.GetCaseFile;
using Onboarding.Application.Customers.GetDocumentContent;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ListCaseFiles;
using Onboarding.Application.Customers.ListOpenItems;
using Onboarding.Application.Customers.ReportDocumentExpiry;
using Onboarding.Application.Customers.RequestInformation;
using Onboarding.Application.Customers.StoreCaseFile;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;
using Onboarding.Domain.Customers.Items;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Items;

/// <summary>Work around a case: questions to the customer, open items, and files.</summary>
public class CaseWorkTests
{
    private readonly FixedClock _clock = new(new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));
    private readonly FakeCustomers _customers = new();
    private readonly FakeTrail _trail = new();
    private readonly FakeSequence _numbers = new();
    private readonly Store _store = new();
    private readonly Customer _customer;
    private FakeCaller _caller = new() { Name = "ieva", ClientId = "office" };

    public CaseWorkTests()
    {
        _customer = CustomerDraftBuilder.Individual().Registered();
        _customers.Add(_customer);
        _store.Cases.Add((_store.Case, _customer));
    }

    [Fact]
    public async Task A_question_is_an_open_item_of_the_customer_until_a_person_closes_it()
    {
        var asked = await Ask();

        asked.Should().BeEquivalentTo(new
        {
            Number = 1L,
            Account = AccountId.Default.Value,
            CustomerId = _customer.Id.Value,
            ExternalId = "IND_1",
            CaseId = (Guid?)_store.Case,
            Kind = "INFORMATION",
            Text = "Source of funds?",
            DueOn = new DateOnly(2026, 6, 1),
            State = "OPEN",
            OpenedBy = "ieva",
            OpenedAt = _clock.Now,
        });
        (_trail.Customer, _trail.Account).Should().Be((_customer.Id, _customer.Account));
        _store.Items[0].TakeRaised().Single().Event.Should().BeOfType<InformationRequested>();
        _clock.Advance(TimeSpan.FromDays(1));
        var closed = await Close(asked.Id, " ");
        (closed.State, closed.ClosedBy, closed.ClosedAt, closed.Comment).Should().Be(("CLOSED", "ieva", _clock.Now, null));
        _store.Items[0].TakeRaised().Single().Event.Should().BeOfType<ItemClosed>();
        (await FluentActions.Awaiting(() => Close(asked.Id, "again")).Should().ThrowAsync<RuleBroken>()).Which.Findings[0].Code
            .Should().Be("item_closed");
    }

    [Fact]
    public async Task A_comment_on_an_item_is_stored() => (await Close((await Ask()).Id, "By post.")).Comment.Should().Be("By post.");

    [Fact]
    public async Task A_closed_customer_is_asked_nothing()
    {
        _customer.Close(new(2026, 5, 6), "ieva", _clock.Now);

        (await FluentActions.Awaiting(Ask).Should().ThrowAsync<RuleBroken>()).Which.Findings[0].Code.Should().Be("customer_closed");
    }

    [Theory]
    [InlineData("x", "2026-05-06", "")]
    [InlineData("x", "2026-05-05", "invalid_due_on")]
    [InlineData("x", "6.5.2026", "invalid_due_on")]
    [InlineData(" ", null, "invalid_question invalid_due_on")]
    public void A_question_has_a_text_and_a_day_that_has_not_passed(string? text, string? day, string codes) => string.Join(
        ' ', new RequestInformationRules(_clock).Findings(new(_store.Case, text, day)).Select(one => one.Code)).Should().Be(codes);

    [Fact]
    public async Task Another_account_or_unit_has_no_such_case()
    {
        var item = (await Ask()).Id;
        var file = (await StoreFile()).Id;
        var unit = CustomerDraftBuilder.Individual() with { ExternalId = "IND_2" };
        var other = (unit with { Profile = unit.Profile with { BusinessUnit = "DEFAULT" } }).Registered();
        var otherCase = Guid.NewGuid();
        _customers.Add(other);
        _store.Cases.Add((otherCase, other));
        var own = _caller;
        foreach (var (caller, id) in new[] { (own with { Account = new("other") }, _store.Case), (own with { BusinessUnits = ["X"] }, otherCase) })
        {
            _caller = caller;
            foreach (var act in new Func<Task>[] { () => Ask(id), () => StoreFile(id), () => GetFile(file, id), () => ListFiles(id) })
            {
                (await act.Should().ThrowAsync<NotFound>()).Which.Subject.Should().Be("Case");
            }
        }

        _caller = own with { Account = new("other") };
        (await FluentActions.Awaiting(() => Close(item, null)).Should().ThrowAsync<NotFound>()).Which.Subject.Should().Be("Item");
        await FluentActions.Awaiting(() => new CaseFileVault(_store, _store, _caller, _clock).Protect(_store.Case, Content(), default))
            .Should().ThrowAsync<NotFound>();
        _caller = own with { BusinessUnits = ["DEFAULT"] };
        await Ask(otherCase);
        await Ask(_store.Case);
    }

    [Fact]
    public async Task A_file_is_stored_protected_and_read_as_it_was_sent()
    {
        var stored = await StoreFile();

        stored.Should().BeEquivalentTo(new
        {
            Number = 1L,
            CaseId = _store.Case,
            Name = "passport.png",
            MediaType = "image/png",
            StoredBy = "ieva",
            Client = "office",
            StoredAt = _clock.Now,
            _store.Files[0].Size,
        });
        var file = await GetFile(stored.Id);
        (file.MediaType, file.Bytes.SequenceEqual(Content().Bytes)).Should().Be(("image/png", true));
        new GetCaseFile(_store.Case, stored.Id).Reference.Should().Be($"{_store.Case}/{stored.Id}");
        (await FluentActions.Awaiting(() => GetFile(Guid.NewGuid())).Should().ThrowAsync<NotFound>()).Which.Subject.Should().Be("File");
        await StoreFile();
        var page = await ListFiles(_store.Case, limit: 1);
        (page.Items.Single().Id, (await ListFiles(_store.Case, page.Next)).Items.Count).Should().Be((stored.Id, 1));
    }

    [Theory]
    [InlineData("a.pdf", true)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    [InlineData("a\nb", false)]
    public void A_file_has_a_name_on_one_line(string? name, bool isName)
    {
        CaseFileErrors.IsName(name).Should().Be(isName);
        CaseFileErrors.IsName(new string('n', 256)).Should().BeTrue();
        CaseFileErrors.IsName(new string('n', 257)).Should().BeFalse();
    }

    [Fact]
    public async Task A_document_that_expires_is_reported_once()
    {
        var handler = new ReportDocumentExpiryHandler(_store, _store, _numbers, _clock);
        var document = new ExpiringDocument(_customer.Account, _customer.Id, "IND_1", 7, "key", "PASSPORT", new(2026, 6, 1));

        await handler.Handle(new(document), default);
        await handler.Handle(new(document), default);

        var item = _store.Items.Should().ContainSingle().Subject;
        (item.Kind, item.Text, item.DueOn, item.CaseId, item.OpenedBy)
            .Should().Be((OpenItemKind.DocumentExpiry, "PASSPORT", new(2026, 6, 1), null, null));
        item.TakeRaised().Single().Event.Should().BeOfType<DocumentExpires>();
    }

    [Theory]
    [InlineData("OPEN", "INFORMATION", "2026-05-06", "dueOn", true)]
    [InlineData("ALL", null, null, null, true)]
    [InlineData(null, null, null, "dueOn", true)]
    [InlineData("ALL", null, null, "dueOn", false)]
    [InlineData("CLOSED", null, null, "dueOn", false)]
    [InlineData("LOST", null, null, null, false)]
    [InlineData(null, "OTHER", null, null, false)]
    [InlineData(null, null, "6.5.2026", null, false)]
    [InlineData(null, null, null, "name", false)]
    public void Items_are_filtered_by_what_they_have(string? state, string? kind, string? dueBefore, string? sort, bool isValid) =>
        new ListOpenItemsValidator().Validate(new ListOpenItems { State = state, Kind = kind, DueBefore = dueBefore, Sort = sort }).IsValid
            .Should().Be(isValid);

    [Fact]
    public async Task Items_are_listed_page_by_page_and_counted_on_demand()
    {
        await Ask();
        await Ask();
        var handler = new ListOpenItemsHandler(_store, _caller);

        var plain = await handler.Handle(new() { Limit = 1 }, default);
        var byDay = await handler.Handle(new() { Limit = 1, Sort = "dueOn", Count = true }, default);

        (plain.Next, plain.Count, plain.Items.Single().Number).Should().Be(("1", null, 1));
        (byDay.Next, byDay.Count!.Value).Should().Be(($"{new DateOnly(2026, 6, 1).DayNumber}-1", 2));
    }

    private static PlainContent Content() =>
        PlainContent.From([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3], 100, new ValidationContext([]), "")!;

    private Task<OpenItemItem> Ask() => Ask(_store.Case);

    private Task<OpenItemItem> Ask(Guid id) => new RequestInformationHandler(Subjects, _store, _caller, _numbers, _clock)
        .Handle(new(id, "Source of funds?", "2026-06-01"), default);

    private Task<OpenItemItem> Close(Guid id, string? comment) =>
        new CloseOpenItemHandler(_store, _caller, _trail, _clock).Handle(new(id, comment), default);

    private async Task<CaseFileItem> StoreFile(Guid? id = null)
    {
        var content = await new CaseFileVault(_store, _store, new FakeCaller(), _clock).Protect(_store.Case, Content(), default);
        return await new StoreCaseFileHandler(Subjects, _store, _caller, _numbers, _clock)
            .Handle(new(id ?? _store.Case, "passport.png", content), default);
    }

    private Task<DocumentFile> GetFile(Guid file, Guid? id = null) =>
        new GetCaseFileHandler(Subjects, _store, _store, _trail).Handle(new(id ?? _store.Case, file), default);

    private Task<Page<CaseFileItem>> ListFiles(Guid id, string? after = null, int limit = 50) =>
        new ListCaseFilesHandler(Subjects, _store).Handle(new(id) { After = after, Limit = limit }, default);

    private CaseCustomer Subjects => new(_store, _customers, _caller, _trail);

    private sealed class Store : IOpenItems, ICaseFiles, ICaseSubjects, IContentProtection, IExpiringDocuments
    {
        private readonly HashSet<string> _reported = [];

        public Guid Case { get; } = Guid.NewGuid();

        public List<(Guid Id, Customer Customer)> Cases { get; } = [];

        public List<OpenItem> Items { get; } = [];

        public List<CaseFile> Files { get; } = [];

        public void Add(OpenItem item) => Items.Add(item);

        public void Add(CaseFile file) => Files.Add(file);

        public Task<OpenItem?> Find(AccountId? account, Guid id, CancellationToken cancellationToken) =>
            Task.FromResult(Items.Find(one => one.Id == id && (account ?? one.Account) == one.Account));

        public Task<Found<OpenItem>> List(AccountId? account, ListOpenItems query, CancellationToken cancellationToken) =>
            Task.FromResult(new Found<OpenItem>([.. Items.Take(query.LimitOrDefault() + 1)]));

        public Task<BoundedCount> Count(AccountId? account, ListOpenItems query, CancellationToken cancellationToken) =>
            Task.FromResult(new BoundedCount(Items.Count, IsExact: true));

        public Task<IReadOnlyList<CaseFileItem>> Of(Guid caseId, long after, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<CaseFileItem>>(
                [.. Files.Where(one => one.CaseId == caseId && one.Number > after).Take(limit).Select(CaseFileItem.Of)]);

        public Task<CaseFile?> Content(Guid caseId, Guid id, CancellationToken cancellationToken) =>
            Task.FromResult(Files.Find(one => one.CaseId == caseId && one.Id == id));

        public Task<CustomerId?> CustomerOf(AccountId? account, Guid id, CancellationToken cancellationToken) =>
            Task.FromResult(Of(account, id)?.Id);

        public Task<AccountId?> AccountOf(AccountId? account, Guid id, CancellationToken cancellationToken) =>
            Task.FromResult(Of(account, id)?.Account);

        public ProtectedContent Protect(Guid id, AccountId account, PlainContent content) =>
            new(id, account, content.Type, content.Bytes.Length, [.. content.Bytes.Reverse()], Guid.NewGuid());

        public byte[] Unprotect(IEncryptedContent content) => [.. content.Bytes.Reverse()];

        public Task<IReadOnlyList<ExpiringDocument>> Due(DateOnly until, ExpiringDocument? after, int limit, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<bool> MarkReported(ExpiringDocument document, CancellationToken cancellationToken) =>
            Task.FromResult(_reported.Add(document.Key));

        private Customer? Of(AccountId? account, Guid id) =>
            Cases.Find(one => one.Id == id && (account ?? one.Customer.Account) == one.Customer.Account).Customer;
    }
}
