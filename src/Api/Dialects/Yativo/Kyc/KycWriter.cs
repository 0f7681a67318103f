using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Answers about verification. Nothing of what was submitted is in them but the names.</summary>
internal static class KycWriter
{
    /// <summary>A submission that was taken.</summary>
    public static StoredResponse Submitted(VerificationReceipt receipt) => YativoWriter.Answer(
        StatusCodes.Status201Created,
        new KycSubmittedResponse
        {
            StatusCode = StatusCodes.Status201Created,
            Message = "KYC submitted successfully",
            Data = new()
            {
                CustomerId = receipt.Customer.ToString(),
                Type = YativoTerms.TypeOf(receipt.Type),
                Status = StatusOf(receipt.Status),
                SubmittedAt = YativoWriter.Time(receipt.At),
            },
        },
        YativoWriter.Wire.KycSubmittedResponse);

    /// <summary>A change of a submission that was taken (Y17).</summary>
    public static StoredResponse Updated(VerificationReceipt receipt) => YativoWriter.Ok(
        new KycUpdatedResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = "KYC submission updated successfully",
            Data = new()
            {
                CustomerId = receipt.Customer.ToString(),
                Type = YativoTerms.TypeOf(receipt.Type),
                Status = StatusOf(receipt.Status),
                UpdatedAt = YativoWriter.Time(receipt.At),
            },
        },
        YativoWriter.Wire.KycUpdatedResponse);

    /// <summary>How far verification has come (Y16).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="link">Where the customer is verified in a browser, if anywhere.</param>
    public static StoredResponse Status(CustomerView customer, string? link)
    {
        var (status, isApproved) = (StatusOf(customer.VerificationStatus), customer.VerificationStatus == VerificationStatus.Approved);
        return YativoWriter.Ok(
            new KycStatusResponse
            {
                StatusCode = StatusCodes.Status200OK,
                Message = YativoWriter.Done,
                Data = new()
                {
                    FirstName = customer.Profile.FirstName ?? customer.Name,
                    LastName = customer.Profile.LastName,
                    Status = status,
                    KycRejectionReasons = customer.VerificationGround is { } ground ? [ground] : [],
                    KycRequirementsDue = customer.VerificationStatus is null ? [.. KycFields.Due(customer.EntityType)] : [],
                    BioData = new()
                    {
                        CustomerKycStatus = status,
                        KycVerifiedDate = isApproved && customer.VerificationReviewedAt is { } at ? YativoWriter.Time(at) : null,
                    },
                    KycLink = link,
                    IsVaApproved = isApproved && customer.Status == CustomerStatus.Active,
                },
            },
            YativoWriter.Wire.KycStatusResponse);
    }

    /// <summary>The status as its own call tells it.</summary>
    public static string StatusOf(VerificationStatus? status) => status switch
    {
        null => "not_started",
        VerificationStatus.Submitted => "submitted",
        VerificationStatus.InReview => "manual_review",
        VerificationStatus.Decided => "under_review",
        VerificationStatus.Approved => "approved",
        VerificationStatus.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
