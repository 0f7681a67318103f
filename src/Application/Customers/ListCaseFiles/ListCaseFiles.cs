using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Files;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ListCaseFiles;

/// <summary>
/// Lists the files of a case in the order of time, without their contents. Throws <see cref="NotFound"/> if the caller may see no case with this id.
/// </summary>
/// <param name="Case">The case.</param>
public sealed record ListCaseFiles(Guid Case) : IQuery<Page<CaseFileItem>>, IPaged, IReadsPersonalData<Page<CaseFileItem>>
{
    string? IAudited.Reference => Case.ToString();

    ReadSubject? IReadsPersonalData<Page<CaseFileItem>>.SubjectOf(Page<CaseFileItem> response) => response.Subject;

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListCaseFilesValidator : AbstractValidator<ListCaseFiles>
{
    public ListCaseFilesValidator() => this.ValidatePaging();
}

internal sealed class ListCaseFilesHandler(CaseCustomer cases, ICaseFiles files) : IRequestHandler<ListCaseFiles, Page<CaseFileItem>>
{
    public async Task<Page<CaseFileItem>> Handle(ListCaseFiles request, CancellationToken cancellationToken)
    {
        var customer = await cases.Find(request.Case, cancellationToken);
        var rows = await files.Of(request.Case, request.AfterNumber(), request.LimitOrDefault() + 1, cancellationToken);
        return Page<CaseFileItem>.Of(rows, request.LimitOrDefault(), row => row, row => row.Number) with
        {
            Subject = new(customer.Id, customer.Account),
        };
    }
}
