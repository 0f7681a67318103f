using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.LookUpNationalCode;

/// <summary>
/// The one customer of the caller's account that has a national code, letter by letter. Several are rejected and none of them is named. The trail does not
/// say which code was asked for: it may be a person's.
/// </summary>
/// <param name="AuditUser">Who asks.</param>
/// <param name="NationalCode">The code.</param>
public sealed record LookUpNationalCode(string AuditUser, string NationalCode) : IQuery<CustomerKey>, IAudited;

internal sealed class LookUpNationalCodeHandler(ICustomerReads reads, ICurrentCaller caller, IAuditTrail trail) : IRequestHandler<LookUpNationalCode, CustomerKey>
{
    public async Task<CustomerKey> Handle(LookUpNationalCode request, CancellationToken cancellationToken)
    {
        switch (await reads.OfNationalCode(caller.Account, request.NationalCode, cancellationToken))
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
