using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.LookUpNationalCode;

/// <summary>
/// Returns the one customer of the caller's account with exactly this national code. Throws <see cref="NotFound"/> if there is none. Rejected with
/// national_code_ambiguous if there are several, and none of them is named. The audit trail does not contain the code, because it may identify a
/// person.
/// </summary>
/// <param name="AuditUser">The user who requests it.</param>
/// <param name="NationalCode">The national code.</param>
public sealed record LookUpNationalCode(string AuditUser, string NationalCode) : IQuery<CustomerKey>, IAudited;

internal sealed class LookUpNationalCodeHandler(ICustomerReads reads, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<LookUpNationalCode, CustomerKey>
{
    public async Task<CustomerKey> Handle(LookUpNationalCode request, CancellationToken cancellationToken)
    {
        switch (await reads.ByNationalCode(caller.Account, request.NationalCode, cancellationToken))
        {
            case []:
                throw new NotFound("Customer");
            case [var only]:
                trail.SetSubject(only.Id);
                return only;
            default:
                throw new RuleBroken(CustomerErrors.NationalCodeAmbiguous, "/nationalCode");
        }
    }
}
