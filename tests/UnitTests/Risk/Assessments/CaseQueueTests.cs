using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.AddCaseNote;
using Onboarding.Application.Risk.AssignCase;
using Onboarding.Application.Risk.ListCaseNotes;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Risk.TakeNextCase;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>The queue of cases: who works on which, notes, ages and filters.</summary>
public class CaseQueueTests
{
    private static readonly CaseTime Time = new(new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(24));

    private readonly FixedClock _clock = new(Time.Now);
    private readonly Stage _stage = new() { Versions = { [1] = "{}" } };
    private readonly FakeTrail _trail = new();
    private readonly Queue _queue;
    private FakeCaller _caller = new() { Name = "ieva", NamesPerson = true, ClientId = "client" };

    public CaseQueueTests() => _queue = new(_stage);

    [Fact]
    public async Task A_case_is_assigned_to_a_person_and_says_by_whom()
    {
        var assessed = Case();

        var shown = await Assign(assessed.Id, "Jonas  Jonaitis");

        (shown.ClaimedBy, shown.ClaimedAt, shown.AssignedBy, shown.Version).Should().Be(("Jonas  Jonaitis", _clock.Now, "ieva", 2));
        _trail.Customer.Should().Be(assessed.CustomerId);
        assessed.Claim(new("Petras", "client", IsNamed: true), Time with { Now = Time.Now.AddDays(2) });
        (assessed.ClaimedBy, assessed.AssignedBy).Should().Be(("Petras", null));
        assessed.Decide(new(DecisionType.Accepted, "01", null, null), new("Petras", "client", IsNamed: true), needsApproval: false, Time);
        assessed.Complete(null, Time.Now);
        (await FluentActions.Awaiting(() => Assign(assessed.Id, "x")).Should().ThrowAsync<RuleBroken>()).Which.Findings[0].Code
            .Should().Be("case_not_open");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("a\u0007b", false)]
    [InlineData("Jonas", true)]
    public void A_case_is_assigned_to_a_name(string? person, bool isValid)
    {
        var errors = new AssignCaseValidator().Validate(new AssignCase(Guid.NewGuid(), person)).Errors;

        errors.Select(error => error.ErrorCode).Should().Equal(isValid ? [] : ["invalid_person"]);
    }

    [Fact]
    public async Task The_next_case_is_claimed_unless_the_caller_proposed_its_decision()
    {
        var (own, next) = (Case(), Case());
        own.Decide(new(DecisionType.Accepted, "01", null, null), new("ieva", "client", IsNamed: true), needsApproval: true, Time);

        var shown = await Next();

        (shown!.Id, shown.ClaimedBy).Should().Be((next.Id, "ieva"));
        (_trail.Customer, _trail.Reference).Should().Be((next.CustomerId, next.Id.ToString()));
        _caller = _caller with { Name = "jonas" };
        (await Next())!.Id.Should().Be(own.Id, "another person approves it");
    }

    [Fact]
    public async Task A_person_who_signed_in_is_known_by_its_id()
    {
        var own = Case();
        own.Decide(new(DecisionType.Accepted, "01", null, null), new("ieva", "person-1", IsNamed: true), needsApproval: true, Time);

        _caller = _caller with { PersonId = "person-1", Name = "Ieva Ievaitė" };
        (await Next()).Should().BeNull();
        _caller = _caller with { PersonId = "person-2", Name = "ieva" };
        (await Next())!.Id.Should().Be(own.Id);
    }

    [Fact]
    public async Task The_search_for_the_next_case_goes_on_after_a_page_that_has_none()
    {
        for (var number = 0; number < Paging.DefaultLimit; number++)
        {
            Case().Decide(new(DecisionType.Accepted, "01", null, null), new("ieva", "client", IsNamed: true), needsApproval: true, Time);
        }

        var last = Case();

        (await Next(new() { Level = "HIGH", Country = "LT", BusinessUnit = "A", Category = "IND", EntityType = "INDIVIDUAL" }))!.Id
            .Should().Be(last.Id);
        _queue.Queries.Should().HaveCount(2).And.OnlyContain(one => one.Unassigned == true && one.Sort == "dueAt" && one.Level == "HIGH"
            && one.Country == "LT" && one.BusinessUnit == "A" && one.Category == "IND" && one.EntityType == "INDIVIDUAL");
        (_queue.Queries[0].After, _queue.Queries[1].After is not null).Should().Be((null, true));
        last.Supersede();
        (await Next()).Should().BeNull();
    }

    [Theory]
    [InlineData("HIGH", "INDIVIDUAL", true)]
    [InlineData(null, null, true)]
    [InlineData("HUGE", null, false)]
    [InlineData(null, "ANIMAL", false)]
    public void Unknown_filters_are_rejected(string? level, string? entityType, bool isValid)
    {
        new TakeNextCaseValidator().Validate(new TakeNextCase(new() { Level = level, EntityType = entityType })).IsValid.Should().Be(isValid);
        new ListCasesValidator().Validate(new ListCases { Level = level, EntityType = entityType }).IsValid.Should().Be(isValid);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("PENDING", true)]
    [InlineData("PROPOSED", true)]
    [InlineData("ALL", false)]
    [InlineData("COMPLETED", false)]
    public void Only_cases_that_wait_for_a_person_are_sorted_by_due_time(string? state, bool isValid)
    {
        new ListCasesValidator().Validate(new ListCases { State = state, Sort = "dueAt" }).IsValid.Should().Be(isValid);
        new ListCasesValidator().Validate(new ListCases { State = state }).IsValid.Should().BeTrue();
        new ListCasesValidator().Validate(new ListCases { DueBefore = "soon" }).IsValid.Should().BeFalse();
    }

    [Fact]
    public async Task The_age_of_a_case_is_that_of_its_work()
    {
        var (open, decided, superseded) = (Case(), Case(), Case());
        _clock.Advance(TimeSpan.FromHours(5));
        decided.Decide(new(DecisionType.Accepted, "01", null, null), new("ieva", "client", IsNamed: true), needsApproval: false, new(_clock.Now,
            null));
        decided.Complete(null, _clock.Now);
        superseded.Supersede();
        _clock.Advance(TimeSpan.FromMinutes(119));

        var page = await new ListCasesHandler(_queue, _caller, _clock).Handle(new() { Sort = "dueAt", ClaimedBy = "e\u0301" }, default);

        page.Items.Select(row => (row.Id, row.AgeHours)).Should().Equal((open.Id, 6), (decided.Id, 5), (superseded.Id, null));
        (page.Count, _queue.Queries[^1].ClaimedBy).Should().Be((null, "é"), "names are compared in one form");
    }

    [Fact]
    public async Task A_note_is_stored_with_its_writer_and_read_page_by_page()
    {
        var (assessed, notes, numbers) = (Case(), new Notes(), new FakeSequence());
        var handler = new AddCaseNoteHandler(_stage, notes, _caller, _trail, numbers, _clock);

        var first = await handler.Handle(new(assessed.Id, "Called the customer."), default);
        await handler.Handle(new(assessed.Id, "No answer."), default);
        var list = new ListCaseNotesHandler(_queue, notes, _caller);
        var page = await list.Handle(new(assessed.Id) { Limit = 1 }, default);
        var rest = await list.Handle(new(assessed.Id) { Limit = 1, After = page.Next }, default);

        (first.CaseId, first.Text, first.WrittenBy, first.Client, first.WrittenAt, first.Number).Should()
            .Be((assessed.Id, "Called the customer.", "ieva", "client", _clock.Now, 1L));
        page.Items.Should().ContainSingle().Which.Should().Be(first);
        (rest.Items.Single().Text, rest.Next).Should().Be(("No answer.", null));
        new AddCaseNoteValidator().Validate(new AddCaseNote(assessed.Id, " ")).Errors.Single().ErrorCode.Should().Be("invalid_note");
        new ListCaseNotesValidator().Validate(new ListCaseNotes(assessed.Id) { Limit = 0 }).IsValid.Should().BeFalse();
        await FluentActions.Awaiting(() => handler.Handle(new(Guid.NewGuid(), "x"), default)).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => list.Handle(new(Guid.NewGuid()), default)).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public void A_case_is_due_after_the_hours_of_its_level()
    {
        var policy = RiskPolicy.Of(new() { DueHours = new() { Low = 1, Medium = 2, High = 3, Extreme = 4 } });

        Enum.GetValues<RiskLevel>().Select(policy.DueWithin).Should().Equal(
            null, TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(3), TimeSpan.FromHours(4));
        var assessed = Case();
        assessed.SetDue(policy.DueWithin(assessed.InitialLevel));
        Mapping.Mapper.Map<CaseItem>(assessed).DueAt.Should().Be(_clock.Now.AddHours(3));
        assessed.SetDue(null);
        Mapping.Mapper.Map<CaseItem>(assessed).DueAt.Should().BeNull();
    }

    private Task<CaseItem> Assign(Guid id, string person) => new AssignCaseHandler(
        _stage, RiskPolicy.Of(new()), _caller, _trail, _clock, Mapping.Mapper, new()).Handle(new(id, person), default);

    private Task<CaseItem?> Next(NextCaseFilter? filter = null) => new TakeNextCaseHandler(
        _queue, _stage, RiskPolicy.Of(new()), _caller, _trail, _clock, Mapping.Mapper).Handle(new(filter ?? new()), default);

    private Assessment Case()
    {
        var assessment = Assessment.Register(
            new(AccountId.Default, CustomerId.New(_clock.Now), "X", 1, "N", IsLead: false),
            new("default", 1, new string('0', 64), RiskLevel.High, Floor: null, IsProhibited: false, IsBlocked: false, "{}"),
            decision: null,
            _stage.Assessments.Count + 1,
            _clock.Now,
            [CaseReason.Level]);
        _stage.Add(assessment);
        return assessment;
    }

    // Lists the cases by number from the place after which a page begins.
    private sealed class Queue(Stage stage) : ICaseReads, IAssessmentReads
    {
        public List<ListCases> Queries { get; } = [];

        public Task<Found<ListedCase>> List(AccountId? account, ListCases query, CancellationToken cancellationToken)
        {
            Queries.Add(query);
            var after = query.After is null ? 0 : long.Parse(query.After.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture);
            return Task.FromResult(new Found<ListedCase>(
            [
                .. stage.Assessments.Where(one => one.Number > after && one.ClaimedBy is null).Take(query.LimitOrDefault() + 1)
                    .Select(one => new ListedCase(Mapping.Mapper.Map<CaseItem>(one))),
            ]));
        }

        public Task<BoundedCount> Count(AccountId? account, ListCases query, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<Assessment?> ById(AccountId? account, Guid id, CancellationToken cancellationToken) => stage.Find(account, id, cancellationToken);
    }

    private sealed class Notes : ICaseNotes
    {
        private readonly List<CaseNote> _all = [];

        public void Add(CaseNote note) => _all.Add(note);

        public Task<IReadOnlyList<CaseNote>> Of(Guid caseId, long after, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<CaseNote>>([.. _all.Where(note => note.CaseId == caseId && note.Number > after).Take(limit)]);
    }
}
