using MediatR;

namespace Onboarding.Application.Common.Keys.ReencryptRows;

/// <summary>Does one step of a re-encryption. Repeating it, or two running at the same time, do no harm: the later one finds fewer rows.</summary>
/// <param name="Kind">The kind of rows.</param>
/// <param name="Newest">The key that the rows are to be encrypted with.</param>
/// <param name="After">The number after which the step begins; 0 for the first.</param>
[ChangesData(DataScope.Service)]
public sealed record ReencryptRows(string Kind, Guid Newest, long After) : ICommand<Reencrypted>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class ReencryptRowsHandler(IEnumerable<IProtectedRows> rows) : IRequestHandler<ReencryptRows, Reencrypted>
{
    public Task<Reencrypted> Handle(ReencryptRows request, CancellationToken cancellationToken) =>
        rows.Single(one => one.Kind == request.Kind).Reencrypt(request.Newest, request.After, cancellationToken);
}
