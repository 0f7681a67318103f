using MediatR;

namespace Onboarding.Application.Common.Keys.RotateKeys;

/// <summary>Creates a new key for all new data and returns its id.</summary>
[ChangesData(DataScope.Installation)]
public sealed record RotateKeys : ICommand<Guid>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>Creates the key. If the unit of work runs again it creates one more key, which does no harm.</summary>
internal sealed class RotateKeysHandler(IKeys keys) : IRequestHandler<RotateKeys, Guid>
{
    public Task<Guid> Handle(RotateKeys request, CancellationToken cancellationToken) => Task.FromResult(keys.Make());
}
