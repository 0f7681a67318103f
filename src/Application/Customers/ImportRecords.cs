using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers;

/// <summary>Records the progress of imports.</summary>
internal static class ImportRecords
{
    /// <summary>Advances an import over a chunk, and stores its rejected records.</summary>
    /// <param name="imports">The imports.</param>
    /// <param name="run">The import, or a dry run.</param>
    /// <param name="from">Its position before the chunk.</param>
    /// <param name="outcomes">The outcomes of the chunk.</param>
    /// <param name="keepsLines">Whether the rejected records are also stored as they were.</param>
    /// <param name="mostRejected">The number of rejected records of the import that are stored; the others are only counted. Null for all.</param>
    public static void Record(
        this IImports imports, ImportRun run, long from, IReadOnlyList<BatchItemOutcome> outcomes, bool keepsLines, int? mostRejected)
    {
        BatchItemOutcome[] rejected = [.. outcomes.Where(outcome => !outcome.IsAccepted)];
        var left = mostRejected is { } most ? Math.Max(0, most - run.Rejected) : rejected.Length;
        run.Advance(from, outcomes[^1].Item.Position, outcomes.Count - rejected.Length, rejected.Length);
        rejected = [.. rejected.Take((int)left)];
        imports.Add(rejected.Select(
            outcome => RejectedRecord.Of(run.Account, run.Number, outcome.Item.Position, outcome.Item.Draft, outcome.Findings)));
        foreach (var item in keepsLines ? rejected.Select(outcome => outcome.Item) : [])
        {
            if (item.Line is { } line)
            {
                imports.AddLine(run, item.Position, line);
            }
        }
    }
}
