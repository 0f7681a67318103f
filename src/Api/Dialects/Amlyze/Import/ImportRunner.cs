using MediatR;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.BeginImport;
using Onboarding.Application.Customers.FinishImport;
using Onboarding.Application.Customers.ListRejectedRecords;
using Onboarding.Application.Customers.ReconcileImport;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.ValidateBatch;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// Imports a file chunk by chunk. The database knows how far it has come, in the same transaction as the records; so whatever kills the
/// process, the same call goes on behind the last chunk and nothing is done twice.
/// </summary>
internal sealed class ImportRunner(IMediator mediator, AmlyzeOptions options)
{
    /// <summary>Imports what is not imported yet.</summary>
    public async Task<ImportOutcome> Import(ImportFile file, string rejectedPath, bool anew, ImportProgress progress, CancellationToken cancellationToken)
    {
        await using var rejected = RejectedFile.Open(rejectedPath);
        var fingerprint = await file.Fingerprint(cancellationToken);
        var run = await mediator.Send(new BeginImport(fingerprint, Path.GetFileName(file.Path), anew), CancellationToken.None);
        await WriteKnown(run, rejected);
        var end = new End(run.FinishedAt is not null, null);
        if (!end.IsWhole)
        {
            progress.Begin(file, run.Accepted, run.Rejected);
            end = await Rest(file, run, rejected, progress, cancellationToken);
            if (end.IsWhole)
            {
                await mediator.Send(new FinishImport(run.Number), CancellationToken.None);
            }
        }

        var reconciled = await mediator.Send(new ReconcileImport(run.Number), CancellationToken.None);
        return new(reconciled.Run.Accepted, reconciled.Run.Rejected, reconciled.RejectedByCode, end.IsWhole, end.Unreadable);
    }

    /// <summary>Says what an import would do; stores nothing.</summary>
    public async Task<ImportOutcome> Validate(ImportFile file, string rejectedPath, ImportProgress progress, CancellationToken cancellationToken)
    {
        var (memory, codes) = (new BatchMemory(), new Dictionary<string, long>());
        await using var rejected = RejectedFile.Open(rejectedPath);
        rejected.Begin();
        long accepted = 0;
        progress.Begin(file, 0, 0);
        var end = await Chunks(file, after: 0, async chunk =>
        {
            var verdicts = await mediator.Send(new ValidateBatch(chunk, memory), CancellationToken.None);
            RejectedRecord[] records = [.. Rejections(0, verdicts)];
            await rejected.Add(records, CancellationToken.None);
            foreach (var record in records)
            {
                codes[record.Code] = codes.GetValueOrDefault(record.Code) + 1;
            }

            accepted += verdicts.Count - records.Length;
            progress.Advance(verdicts.Count - records.Length, records.Length);
        }, cancellationToken);
        return new(
            accepted, codes.Values.Sum(), [.. codes.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))], end.IsWhole, end.Unreadable);
    }

    // The result file may lack what was stored just before the process was killed; the database does not.
    private async Task WriteKnown(ImportItem run, RejectedFile rejected)
    {
        var records = await mediator.Send(new ListRejectedRecords(run.Number, 0), CancellationToken.None);
        if (run.FinishedAt is not null && run.Rejected > 0 && records.Count == 0)
        {
            // Their time is up (Retention__RejectedRecordsDays); what was written then is the last to tell of them.
            return;
        }

        rejected.Begin();
        while (records.Count > 0)
        {
            await rejected.Add(records, CancellationToken.None);
            records = await mediator.Send(new ListRejectedRecords(run.Number, records[^1].Position), CancellationToken.None);
        }
    }

    private Task<End> Rest(ImportFile file, ImportItem run, RejectedFile rejected, ImportProgress progress, CancellationToken cancellationToken)
    {
        var position = run.Position;
        return Chunks(file, position, async chunk =>
        {
            var verdicts = await mediator.Send(new RegisterBatch(chunk, new(run.Number, position)), CancellationToken.None);
            position = chunk[^1].Position;
            RejectedRecord[] records = [.. Rejections(run.Number, verdicts)];
            await rejected.Add(records, CancellationToken.None);
            progress.Advance(verdicts.Count - records.Length, records.Length);
        }, cancellationToken);
    }

    /// <summary>Hands over chunk by chunk until the file ends, breaks off, or it is told to stop. A chunk that was begun is done.</summary>
    private async Task<End> Chunks(ImportFile file, long after, Func<IReadOnlyList<BatchItem>, Task> take, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in file.Items(after, options, cancellationToken).InChunks(cancellationToken).ReadAhead(cancellationToken))
            {
                await take(chunk);
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

    private static IEnumerable<RejectedRecord> Rejections(long import, IReadOnlyList<BatchItemOutcome> verdicts) => verdicts
        .Where(verdict => !verdict.IsAccepted)
        .Select(verdict => RejectedRecord.Of(import, verdict.Item.Position, verdict.Item.Draft, verdict.Findings));

    private readonly record struct End(bool IsWhole, string? Unreadable);
}

/// <summary>How an import stands when the program ends.</summary>
/// <param name="Accepted">Records accepted, those of earlier runs of the same import included.</param>
/// <param name="Rejected">Records rejected, likewise.</param>
/// <param name="RejectedByCode">How many were rejected for each first code, most frequent first.</param>
/// <param name="IsWhole">Whether the whole file is done.</param>
/// <param name="Unreadable">Why the file cannot be read to its end, if it cannot.</param>
internal sealed record ImportOutcome(long Accepted, long Rejected, IReadOnlyList<(string Code, long Count)> RejectedByCode, bool IsWhole, string? Unreadable);
