using MediatR;
using Onboarding.Api.Common.Files;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.BeginImport;
using Onboarding.Application.Customers.FinishImport;
using Onboarding.Application.Customers.ListRejectedRecords;
using Onboarding.Application.Customers.ReconcileImport;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.ValidateBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// Imports a file chunk by chunk. The transaction that stores a chunk also stores the position in the file. So if the process is interrupted, the
/// same call continues after the last stored chunk, and no record is imported twice.
/// </summary>
/// <param name="mediator">Sends the commands.</param>
/// <param name="options">The limits.</param>
/// <param name="exported">Reads customers that were exported.</param>
/// <param name="files">Opens the result files.</param>
/// <param name="warnings">The file of warnings.</param>
/// <param name="linesPath">The path of the file with the rejected records.</param>
/// <param name="clock">Measures the duration.</param>
internal sealed class ImportRunner(
    IMediator mediator, AmlyzeOptions options, ExportedCustomers exported, OutputFiles files, WarningFile warnings, string linesPath,
    TimeProvider clock)
{
    /// <summary>Imports the records that are not imported yet.</summary>
    public async Task<ImportOutcome> Import(
        ImportFile file, string rejectedPath, bool anew, ImportProgress progress, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        await using var rejected = Open(file, rejectedPath);
        var fingerprint = await file.Fingerprint(cancellationToken);
        var run = await mediator.Send(new BeginImport(fingerprint, file.Name, anew), CancellationToken.None);
        var isRewritten = await RewriteRejectedFile(run, rejected);
        var end = new ReadResult(run.FinishedAt is not null, null);
        if (!end.IsComplete)
        {
            warnings.Open(continues: run.Position > 0);
            progress.Begin(file, run.Accepted, run.Rejected);
            end = await ImportRemaining(file, run, rejected, progress, cancellationToken);
            warnings.Commit();
        }

        if (isRewritten)
        {
            await rejected.Commit();
        }

        if (end.IsComplete && run.FinishedAt is null)
        {
            await mediator.Send(new FinishImport(run.Number), CancellationToken.None);
        }

        var reconciled = await mediator.Send(new ReconcileImport(run.Number), CancellationToken.None);
        return new(reconciled.Run.Accepted, reconciled.Run.Rejected, reconciled.RejectedByCode, end.IsComplete, end.Unreadable)
        {
            Number = run.Number,
            ImportedBefore = run.FinishedAt,
            Warnings = warnings.Counts,
            Messages = Messages(rejected),
            LinesPath = isRewritten ? rejected.LinesPath : null,
            Elapsed = clock.GetElapsedTime(started),
            Processed = reconciled.Run.Accepted + reconciled.Run.Rejected - run.Accepted - run.Rejected,
        };
    }

    /// <summary>Validates a file: returns the outcome of an import without storing records.</summary>
    public async Task<ImportOutcome> Validate(ImportFile file, string rejectedPath, ImportProgress progress, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var (lookup, codes) = (new BatchLookup(), new Dictionary<string, long>());
        await using var rejected = Open(file, rejectedPath);
        warnings.Open(continues: false);
        long accepted = 0;
        progress.Begin(file, 0, 0, isValidation: true);
        var end = await ForEachChunk(file, after: 0, async chunk =>
        {
            var outcomes = await mediator.Send(new ValidateBatch(chunk, lookup), CancellationToken.None);
            RejectedRecord[] records = [.. Rejections(0, outcomes)];
            await rejected.Add(records, CancellationToken.None);
            warnings.Add(outcomes);
            foreach (var record in records)
            {
                codes[record.Code] = codes.GetValueOrDefault(record.Code) + 1;
            }

            accepted += outcomes.Count - records.Length;
            progress.Advance(outcomes.Count - records.Length, records.Length);
        }, cancellationToken);
        warnings.Commit();
        await rejected.Commit();
        return new(
            accepted, codes.Values.Sum(), [.. codes.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => (one.Key, one.Value))], end.IsComplete, end.Unreadable)
        {
            IsValidation = true,
            Warnings = warnings.Counts,
            Messages = Messages(rejected),
            LinesPath = rejected.LinesPath,
            Elapsed = clock.GetElapsedTime(started),
            Processed = accepted + codes.Values.Sum(),
        };
    }

    private Dictionary<string, string> Messages(RejectedFile rejected) => new(rejected.Messages.Concat(warnings.Messages).DistinctBy(one => one.Key));

    private RejectedFile Open(ImportFile file, string path)
    {
        var lines = new RejectedLines(files, file, linesPath, [file.BasePath, warnings.Path, path]);
        try
        {
            return new(files.Replace(path, RejectedFile.Kind, [file.BasePath, warnings.Path, linesPath]), lines);
        }
        catch
        {
            lines.Abandon();
            throw;
        }
    }

    // If the process was killed, the result file may lack the last stored records, so it is written again from the database. Returns false if the
    // retention period of the records is over (Retention__RejectedRecordsDays); then the file of that time stays.
    private async Task<bool> RewriteRejectedFile(ImportItem run, RejectedFile rejected)
    {
        var records = await mediator.Send(new ListRejectedRecords(run.Number, 0), CancellationToken.None);
        if (run.FinishedAt is not null && run.Rejected > 0 && records.Count == 0)
        {
            return false;
        }

        while (records.Count > 0)
        {
            await rejected.Add(records, CancellationToken.None);
            records = await mediator.Send(new ListRejectedRecords(run.Number, records[^1].Position), CancellationToken.None);
        }

        return true;
    }

    private Task<ReadResult> ImportRemaining(
        ImportFile file, ImportItem run, RejectedFile rejected, ImportProgress progress, CancellationToken cancellationToken)
    {
        var position = run.Position;
        return ForEachChunk(file, position, async chunk =>
        {
            var outcomes = await mediator.Send(new RegisterBatch(chunk, new(run.Number, position)), CancellationToken.None);
            position = chunk[^1].Position;
            RejectedRecord[] records = [.. Rejections(run.Number, outcomes)];
            await rejected.Add(records, CancellationToken.None);
            warnings.Add(outcomes);
            progress.Advance(outcomes.Count - records.Length, records.Length);
        }, cancellationToken);
    }

    /// <summary>Processes the file chunk by chunk until its end, a defect, or cancellation. A chunk that was begun is completed.</summary>
    private async Task<ReadResult> ForEachChunk(
        ImportFile file, long after, Func<IReadOnlyList<BatchItem>, Task> process, CancellationToken cancellationToken)
    {
        try
        {
            var items = file.Items(after, options, exported, cancellationToken);
            await foreach (var chunk in items.InChunks(cancellationToken).ReadAhead(cancellationToken))
            {
                await process(chunk);
                cancellationToken.ThrowIfCancellationRequested();
            }

            return new(true, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(false, null);
        }
        catch (BadHttpRequestException unreadable)
        {
            return new(false, unreadable.Message);
        }
    }

    private static IEnumerable<RejectedRecord> Rejections(long import, IReadOnlyList<BatchItemOutcome> outcomes) => outcomes
        .Where(outcome => !outcome.IsAccepted)
        .Select(outcome => RejectedRecord.Of(AccountId.None, import, outcome.Item.Position, outcome.Item.Draft, outcome.Findings));

    private readonly record struct ReadResult(bool IsComplete, string? Unreadable);
}

/// <summary>The outcome of an import when the program ends.</summary>
/// <param name="Accepted">The number of accepted records, including those of earlier runs of the same import.</param>
/// <param name="Rejected">The number of rejected records, including those of earlier runs of the same import.</param>
/// <param name="RejectedByCode">The number of rejected records by first code, most frequent first.</param>
/// <param name="IsComplete">Whether the whole file was processed.</param>
/// <param name="Unreadable">The reason if the file cannot be read to its end, otherwise null.</param>
internal sealed record ImportOutcome(
    long Accepted, long Rejected, IReadOnlyList<(string Code, long Count)> RejectedByCode, bool IsComplete, string? Unreadable)
{
    /// <summary>Whether the file was only validated: records would be accepted or rejected.</summary>
    public bool IsValidation { get; init; }

    /// <summary>The time at which an earlier run finished the import of the same file; null if this run imported records.</summary>
    public DateTimeOffset? ImportedBefore { get; init; }

    /// <summary>The number of warnings of this run by code, most frequent first.</summary>
    public IReadOnlyList<(string Code, long Count)> Warnings { get; init; } = [];

    /// <summary>The number of the import; null for a validation.</summary>
    public long? Number { get; init; }

    /// <summary>For each code of a rejection or warning its message, as the first record with the code has it.</summary>
    public IReadOnlyDictionary<string, string> Messages { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of the file with the rejected records as they were; null if there are none.</summary>
    public string? LinesPath { get; init; }

    /// <summary>The duration of this run.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The number of records that this run processed.</summary>
    public long Processed { get; init; }

    /// <summary>The records that this run processed, a second.</summary>
    public double PerSecond => Elapsed > TimeSpan.Zero ? Math.Round(Processed / Elapsed.TotalSeconds, 1) : 0;
}
