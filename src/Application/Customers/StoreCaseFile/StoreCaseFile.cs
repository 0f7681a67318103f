using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Files;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;

namespace Onboarding.Application.Customers.StoreCaseFile;

/// <summary>Attaches a file to a case, whatever its state. A file cannot be changed or removed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Name">The name, 1 to 256 characters on one line.</param>
/// <param name="Content">The content, protected for the account of the case.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record StoreCaseFile(Guid Case, string? Name, ProtectedContent Content) : ICommand<CaseFileItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Case.ToString();
}

internal sealed class StoreCaseFileValidator : AbstractValidator<StoreCaseFile>
{
    public StoreCaseFileValidator() => RuleFor(command => command.Name).Must(CaseFileErrors.IsName)
        .WithErrorCode(CaseFileErrors.InvalidName.Code).WithMessage(CaseFileErrors.InvalidName.Message);
}

internal sealed class StoreCaseFileHandler(
    CaseCustomer cases, ICaseFiles files, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<StoreCaseFile, CaseFileItem>
{
    public async Task<CaseFileItem> Handle(StoreCaseFile request, CancellationToken cancellationToken)
    {
        var customer = await cases.Require(request.Case, cancellationToken);
        var file = CaseFile.Register(
            sequence.Next(), request.Case, customer.Id, request.Name!, request.Content, caller.ToActor(), clock.Now());
        files.Add(file);
        return CaseFileItem.Of(file);
    }
}
