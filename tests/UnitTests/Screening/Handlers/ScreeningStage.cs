using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.ApproveHit;
using Onboarding.Application.Screening.ClaimHit;
using Onboarding.Application.Screening.DecideHit;
using Onboarding.Application.Screening.LiftSuppression;
using Onboarding.Application.Screening.RequestScreening;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Application.Screening.Runs;
using Onboarding.Application.Screening.ScreenCustomer;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>A customer, two lists, a caller of its account, and the handlers that screen it.</summary>
internal sealed class ScreeningStage
{
    public ScreeningStage()
    {
        Screenings = new(Index);
        Screenings.Customers.Add((Customer.Account, Customer.Id));
        Caller = new() { Account = Customer.Account, Name = "ieva", ClientId = "office", NamesPerson = true };
    }

    public FakeIndex Index { get; } = new();

    public FakeScreenings Screenings { get; }

    public ScreenedCustomer Customer { get; } = new();

    public ScreeningOptions Options { get; } = new();

    public FixedClock Clock { get; } = new(new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));

    public FakeSequence Numbers { get; } = new();

    public FakeTrail Trail { get; } = new();

    public Precondition Precondition { get; } = new();

    public FakeCaller Caller { get; set; }

    public ScreeningPolicy Policy => new(Options);

    public ScreeningService Service => new(Screenings, new PlainFactsHashes(), new(Screenings, Numbers), Policy, Numbers, Clock);

    /// <summary>The latest screening.</summary>
    public ScreeningRun LastRun => Screenings.Ran[^1];

    /// <summary>The hit that counts now; the test fails if there are several.</summary>
    public Hit Hit => Screenings.Found.Should().ContainSingle(hit => hit.IsLive).Subject;

    private HitDecisions Decisions => new(Screenings, Customer, Service, Numbers, Clock);

    private RescreeningRecord Record => new(Screenings);

    /// <summary>Screens the customer after a request.</summary>
    public Task Ask(
        IReadOnlyList<ScreeningProcess> asked, IReadOnlyList<ScreeningProcess>? demanded = null, string number = "REQ-1",
        AssessmentRequested? assessment = null) => new ScreenCustomerHandler(Customer, Service).Handle(
            new(new ScreeningRequested(Customer.Account, Customer.Id, 5, 4, number, asked, demanded ?? [], assessment)), default);

    /// <summary>Screens the customer for sanctions.</summary>
    public Task Ask() => Ask([ScreeningProcess.Sanctions]);

    public Task<IReadOnlyList<RunItem>> Request(params string?[] processes) =>
        new RequestScreeningHandler(Screenings, Customer, Service, Caller, Trail).Handle(new(Customer.Id, processes), default);

    /// <summary>Screens the customer again without a request.</summary>
    public Task Repeat(ScreeningTrigger trigger, params ScreeningProcess[] processes) =>
        Repeat(new RescreenCustomer(Customer.Account, Customer.Id, processes, trigger));

    public Task Repeat(RescreenCustomer command) =>
        new RescreenCustomerHandler(Customer, Screenings, Record, Service, Policy, Policy, Clock).Handle(command, default);

    public Task<HitItem> Decide(string decision, string? until = null, Guid? hit = null) =>
        new DecideHitHandler(Screenings, Decisions, Policy, Caller, Trail, Clock, Precondition).Handle(
            new(hit ?? Hit.Id, new() { Decision = decision, Reason = "Seen.", SuppressUntil = until }), default);

    public Task<HitItem> Approve(bool isApproved = true) =>
        new ApproveHitHandler(Screenings, Decisions, Policy, Caller, Trail, Clock, Precondition).Handle(new(Hit.Id, isApproved), default);

    public Task<HitItem> Claim(bool isRelease = false) =>
        new ClaimHitHandler(Screenings, Policy, Caller, Trail, Clock, Precondition).Handle(new(Hit.Id, isRelease), default);

    public Task Lift(Guid suppression) => new LiftSuppressionHandler(
        Screenings, Customer, Service, Caller, Trail, Clock).Handle(new(suppression, "New photograph."), default);

    /// <summary>Replaces the entry of the list of sanctions.</summary>
    public void Publish(ListedEntry? entry)
    {
        Index.Entries.Clear();
        if (entry is not null)
        {
            Index.Entries.Add(("un", entry));
        }
    }

    /// <summary>Another person at the same client.</summary>
    public void SignIn(string name) => Caller = Caller with { Name = name };
}
