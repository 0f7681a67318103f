using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.SubmitKyc;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Kyc;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Answers about verification. Nothing of what was submitted is in them but the names.</summary>
internal static class KycWriter
{
    /// <summary>A submission that was taken.</summary>
    public static HttpAnswer Submitted(SubmittedKyc submitted) => YativoWriter.Answer(
        StatusCodes.Status201Created,
        new KycSubmittedAnswer
        {
            StatusCode = StatusCodes.Status201Created,
            Message = "KYC submitted successfully",
            Data = new()
            {
                CustomerId = submitted.Customer.ToString(),
                Type = YativoTerms.TypeOf(submitted.Type),
                Status = StatusOf(submitted.Status),
                SubmittedAt = YativoWriter.Time(submitted.At),
            },
        },
        YativoWriter.Wire.KycSubmittedAnswer);

    /// <summary>A change of a submission that was taken (Y17).</summary>
    public static HttpAnswer Updated(SubmittedKyc submitted) => YativoWriter.Ok(
        new KycUpdatedAnswer
        {
            StatusCode = StatusCodes.Status200OK,
            Message = "KYC submission updated successfully",
            Data = new()
            {
                CustomerId = submitted.Customer.ToString(),
                Type = YativoTerms.TypeOf(submitted.Type),
                Status = StatusOf(submitted.Status),
                UpdatedAt = YativoWriter.Time(submitted.At),
            },
        },
        YativoWriter.Wire.KycUpdatedAnswer);

    /// <summary>How far verification has come (Y16).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="link">Where the customer is verified in a browser, if anywhere.</param>
    public static HttpAnswer Status(CustomerView customer, string? link)
    {
        var (status, isApproved) = (StatusOf(customer.KycStatus), customer.KycStatus == KycStatus.Approved);
        return YativoWriter.Ok(
            new KycStatusAnswer
            {
                StatusCode = StatusCodes.Status200OK,
                Message = YativoWriter.Done,
                Data = new()
                {
                    FirstName = customer.Profile.FirstName ?? customer.Name,
                    LastName = customer.Profile.LastName,
                    Status = status,
                    KycRejectionReasons = customer.KycGround is { } ground ? [ground] : [],
                    KycRequirementsDue = customer.KycStatus is null ? [.. KycFields.Due(YativoForms.Kyc, customer.EntityType)] : [],
                    BioData = new()
                    {
                        CustomerKycStatus = status,
                        KycVerifiedDate = isApproved && customer.KycReviewedAt is { } at ? YativoWriter.Time(at) : null,
                    },
                    KycLink = link,
                    IsVaApproved = isApproved && customer.Status == CustomerStatus.Active,
                },
            },
            YativoWriter.Wire.KycStatusAnswer);
    }

    /// <summary>The status as its own call tells it.</summary>
    public static string StatusOf(KycStatus? reached) => reached is { } status ? Codes<KycStatus>.Of(status).ToLowerInvariant() : "not_started";
}
