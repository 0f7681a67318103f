using MediatR;

namespace Onboarding.Application.Common.Keys.ReencryptRows;

/// <summary>A step of a re-encryption. Done twice, or by two at once, it finds less to do and does no harm.</summary>
/// <param name="Kind">The kind of rows.</param>
/// <param name="Newest">The key they are to be under.</param>
/// <param name="After">The number to go on after; 0 at first.</param>
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
