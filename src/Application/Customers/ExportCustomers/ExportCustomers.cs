using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Customers.ExportCustomers;

/// <summary>
/// Returns every customer that the caller may see with all data, in the order of registration, one after another: a client reads any number of them
/// in bounded memory. The audit trail records each export. Customers that are registered during the export may or may not be included.
/// </summary>
public sealed record ExportCustomers : IQuery<IAsyncEnumerable<StoredCustomer>>, IAudited
{
    /// <summary>
    /// Exports only customers that were changed at this time (ISO 8601, UTC unless it has an offset) or later. Default: every customer.
    /// </summary>
    public string? Since { get; init; }

    string? IAudited.AuditUser => null;

    string? IAudited.Reference => Since;
}

internal sealed class ExportCustomersValidator : AbstractValidator<ExportCustomers>
{
    public ExportCustomersValidator() => RuleFor(query => query.Since).Must(TimeParameters.IsTime)
        .WithErrorCode(Paging.InvalidParameter).WithMessage("since must be an ISO 8601 time");
}

internal sealed class ExportCustomersHandler(ICustomerStream stream, ICurrentCaller caller)
    : IRequestHandler<ExportCustomers, IAsyncEnumerable<StoredCustomer>>
{
    public Task<IAsyncEnumerable<StoredCustomer>> Handle(ExportCustomers request, CancellationToken cancellationToken) => Task.FromResult(
        stream.Read(
            new CustomerSelection(caller.VisibleAccount(), null, []) { ChangedSince = TimeParameters.Read(request.Since) }, cancellationToken));
}
