using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData.RetireClassifierCode;

/// <summary>
/// Takes a code out of use: it is rejected in new data, and data that quotes it stays as it is. A retired code stays retired since it
/// was; an unknown classifier or code is not found.
/// </summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Code">The code.</param>
public sealed record RetireClassifierCode(string Classifier, string Code) : ICommand<Unit>, IClassifierCodeCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => this.AuditReference();
}

internal sealed class RetireClassifierCodeHandler(IClassifierCodes codes, ISequenceGenerator sequence, TimeProvider clock) : IRequestHandler<RetireClassifierCode, Unit>
{
    public async Task<Unit> Handle(RetireClassifierCode request, CancellationToken cancellationToken)
    {
        var code = await codes.Require(request, cancellationToken);
        code.Retire(clock.Now(), sequence.Next());
        return Unit.Value;
    }
}
