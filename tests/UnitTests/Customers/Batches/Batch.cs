using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.ValidateBatch;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Application.Screening;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers.Batches;

/// <summary>Runs the handlers of batches with customers in memory.</summary>
internal static class Batch
{
    public static BatchItem Create(this CustomerDraft draft) => new(draft, Updates: false);

    public static BatchItem Update(this CustomerDraft draft) => new(draft, Updates: true);

    /// <summary>Saves one chunk and returns the outcomes and audit entries. If the database would reject an item, the handler runs again, as in the unit of work.</summary>
    public static async Task<(IReadOnlyList<BatchItemOutcome> Outcomes, IReadOnlyList<AuditPart> Parts)> Save(
        this StoredCustomers customers, IClassifiers classifiers, params BatchItem[] items)
    {
        var (trail, work) = (new Trail(), new Work());
        var handler = new RegisterBatchHandler(
            customers, imports: null!, Validator(classifiers), work, classifiers, new Caller(),
            new FakeLevels().For(new Caller()), new ScreeningPolicy(new()), trail, new Counter(), TimeProvider.System);
        var outcomes = await handler.Handle(new(items), CancellationToken.None);
        if (customers.RejectsAdded)
        {
            work.HasConflicted = true;
            customers.Added.Clear();
            outcomes = await handler.Handle(new(items), CancellationToken.None);
        }

        return (outcomes, trail.Parts);
    }

    /// <summary>Saves one chunk of an import.</summary>
    public static Task<IReadOnlyList<BatchItemOutcome>> SaveChunk(this StoredCustomers customers, IImports imports, ImportStep step, TimeProvider clock, params BatchItem[] items) =>
        new RegisterBatchHandler(customers, imports, Validator(new Always()), new Work(), new Always(), new Caller(), new FakeLevels().For(new Caller()), new ScreeningPolicy(new()), new Trail(), new Counter(), clock)
            .Handle(new(items, step), CancellationToken.None);

    /// <summary>Saves one chunk and returns the codes of each item.</summary>
    public static async Task<IEnumerable<string>> Saved(this StoredCustomers customers, params BatchItem[] items) =>
        (await customers.Save(new Always(), items)).Outcomes.Select(Codes);

    /// <summary>Validates a batch in chunks and returns the codes of each item.</summary>
    public static async Task<IEnumerable<string>> Validated(this StoredCustomers customers, params BatchItem[][] chunks)
    {
        var (handler, lookup) = (new ValidateBatchHandler(customers, Validator(new Always()), new Always(), new Caller()), new BatchLookup());
        var outcomes = new List<BatchItemOutcome>();
        foreach (var chunk in chunks)
        {
            outcomes.AddRange(await handler.Handle(new(chunk, lookup), CancellationToken.None));
        }

        return outcomes.Select(Codes);
    }

    private static BatchValidator Validator(IClassifiers classifiers) => new(new CustomerInputRules(classifiers, new BusinessUnits(new Caller()), TimeProvider.System), new CustomerDatabaseRules(new BusinessUnits(new Caller())));

    private static string Codes(BatchItemOutcome outcome) => string.Join(' ', outcome.Findings.Select(finding => finding.Code));

    /// <summary>Classifiers that change after the first access.</summary>
    public sealed class Changing : IClassifiers
    {
        private bool _wasRead;

        public Classifiers Current => _wasRead ? new([]) : Read();

        private Classifiers Read()
        {
            _wasRead = true;
            return Seed.Classifiers;
        }
    }

    private sealed class Always : IClassifiers
    {
        public Classifiers Current => Seed.Classifiers;
    }

    private sealed class Caller : ICurrentCaller
    {
        public AccountId Account => AccountId.Default;

        public string Name => "client";

        public bool NamesPerson => false;

        public string? ClientId => null;

        public IReadOnlyList<string> BusinessUnits => [];

        public bool MustNameBusinessUnit => false;

        public bool StatesLevels => true;

        public bool SeesEveryAccount => false;

        public IReadOnlyList<Domain.Access.Contracts.Role> Roles => [];

        public string? Address => null;

        public string CorrelationId => "c";
    }

    private sealed class Work : IUnitOfWork
    {
        public bool HasConflicted { get; set; }

        public Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Counter : ISequenceGenerator
    {
        private long _last;

        public long Next() => ++_last;
    }

    private sealed class Trail : IAuditTrail
    {
        public IReadOnlyList<AuditPart> Parts { get; private set; } = [];

        public bool IsWritten => false;

        public void Begin(string command, string user, string? reference) { }

        public void SetSubject(CustomerId customer, bool isNew = false) { }

        public void SetAccount(AccountId account) { }

        public void SetPerson(string id, string name, AccountId account) { }

        public void SetReference(string reference) { }

        public void AddCreated(CustomerId customer, string kind, string id, SaltedHash hash) { }

        public void SetDetails(string json) { }

        public Task Accepted(string command, AccountId account, string user, string client, string? reference) => Task.CompletedTask;

        public void SetParts(IReadOnlyList<AuditPart> parts) => Parts = parts;

        public Task Accepted() => Task.CompletedTask;

        public Task Rejected(IEnumerable<string> codes) => Task.CompletedTask;

        public Task Failed() => Task.CompletedTask;
    }
}
