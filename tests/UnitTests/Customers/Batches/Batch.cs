using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.ValidateBatch;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers.Batches;

/// <summary>The handlers of batches over customers in memory.</summary>
internal static class Batch
{
    public static BatchItem Create(this CustomerDraft draft) => new(draft, Updates: false);

    public static BatchItem Update(this CustomerDraft draft) => new(draft, Updates: true);

    /// <summary>Saves one chunk; with what the trail was told. Where the database would reject something, the work runs again, as the unit of work sees to.</summary>
    public static async Task<(IReadOnlyList<BatchItemOutcome> Verdicts, IReadOnlyList<AuditPart> Parts)> Save(
        this StoredCustomers customers, IClassifiers classifiers, params BatchItem[] items)
    {
        var (trail, work) = (new Trail(), new Work());
        var handler = new RegisterBatchHandler(
            customers, imports: null!, Judge(classifiers), work, classifiers, new Caller(), trail, new Counter(), TimeProvider.System);
        var verdicts = await handler.Handle(new(items), CancellationToken.None);
        if (customers.RejectsAdded)
        {
            work.HasConflicted = true;
            customers.Added.Clear();
            verdicts = await handler.Handle(new(items), CancellationToken.None);
        }

        return (verdicts, trail.Parts);
    }

    /// <summary>The codes of each item when one chunk is saved.</summary>
    public static async Task<IEnumerable<string>> Saved(this StoredCustomers customers, params BatchItem[] items) =>
        (await customers.Save(new Always(), items)).Verdicts.Select(Codes);

    /// <summary>The codes of each item when they are validated in chunks.</summary>
    public static async Task<IEnumerable<string>> Validated(this StoredCustomers customers, params BatchItem[][] chunks)
    {
        var (handler, memory) = (new ValidateBatchHandler(customers, Judge(new Always()), new Always(), new Caller()), new BatchMemory());
        var verdicts = new List<BatchItemOutcome>();
        foreach (var chunk in chunks)
        {
            verdicts.AddRange(await handler.Handle(new(chunk, memory), CancellationToken.None));
        }

        return verdicts.Select(Codes);
    }

    private static BatchValidator Judge(IClassifiers classifiers) => new(new CustomerInputRules(classifiers, new BusinessUnits(new Caller())), new CustomerDatabaseRules(new BusinessUnits(new Caller())));

    private static string Codes(BatchItemOutcome verdict) => string.Join(' ', verdict.Findings.Select(finding => finding.Code));

    /// <summary>Classifiers that change after they were looked at once.</summary>
    public sealed class Changing : IClassifiers
    {
        private bool _wasSeen;

        public Classifiers Current => _wasSeen ? new([]) : See();

        private Classifiers See()
        {
            _wasSeen = true;
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

        public bool SeesEveryAccount => false;

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

        public void SetParts(IReadOnlyList<AuditPart> parts) => Parts = parts;

        public Task Accepted() => Task.CompletedTask;

        public Task Rejected(IEnumerable<string> codes) => Task.CompletedTask;

        public Task Rejected(string command, AccountId account, string user, string code) => Task.CompletedTask;

        public Task Failed() => Task.CompletedTask;
    }
}
