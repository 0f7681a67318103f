using MediatR;

namespace Onboarding.Application.Common.Keys.BeginReencryption;

/// <summary>
/// Begins to re-encrypt all protected rows with the newest key. The work itself is done in steps (<see cref="ReencryptRows.ReencryptRows"/>).
/// </summary>
[ChangesData(DataScope.Installation)]
public sealed record BeginReencryption : ICommand<Reencryption>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>The rows to re-encrypt.</summary>
/// <param name="Newest">The newest key.</param>
/// <param name="Kinds">The kinds of rows, and how many of each are encrypted with another key.</param>
public sealed record Reencryption(Guid Newest, IReadOnlyList<(string Kind, long Count)> Kinds);

internal sealed class BeginReencryptionHandler(IKeys keys, IEnumerable<IProtectedRows> rows) : IRequestHandler<BeginReencryption, Reencryption>
{
    public async Task<Reencryption> Handle(BeginReencryption request, CancellationToken cancellationToken)
    {
        var newest = keys.Newest();
        var kinds = new List<(string, long)>();
        foreach (var one in rows)
        {
            var uses = await one.CountByKey(cancellationToken);
            kinds.Add((one.Kind, uses.Where(use => use.KeyId != newest).Sum(use => use.Count)));
        }

        return new(newest, kinds);
    }
}
