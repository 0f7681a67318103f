using System.Diagnostics.CodeAnalysis;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Reads what a person does.</summary>
internal static class OccupationReader
{
    // The list form of HEAD may spread the four parts over several objects; of two statements of one part the last wins.
    public static FieldOfActivity? FieldOfActivity(List<FieldOfActivityApi?>? wire, Reading read)
    {
        if (!read.IsOnList("fieldOfActivity"))
        {
            return null;
        }

        FieldOfActivity? all = null;
        foreach (var one in wire ?? [])
        {
            if (IsSound(one, read))
            {
                all = new()
                {
                    Employment = Employment(one.Employment, read) ?? all?.Employment,
                    Other = Other(one.Other, read) ?? all?.Other,
                    Pension = Pension(one.Pension, read) ?? all?.Pension,
                    Student = Student(one.Student, read) ?? all?.Student,
                };
            }
        }

        return all is null ? null : Section.Any(all);
    }

    private static Employment? Employment(FieldEmploymentApi? wire, Reading read) => !IsSound(wire, read) ? null : Section.Any(new Employment
    {
        EmployerTitle = read.Text(wire.EmployerTitle, "fieldOfActivity/employment/employerTitle"),
        EmploymentPositionDescription = read.Text(wire.EmploymentPositionDescription, "fieldOfActivity/employment/employmentPositionDescription"),
        IsEmployee = read.Flag(wire.IsEmployee, "fieldOfActivity/employment/isEmployee"),
        IsSelfEmployed = read.Flag(wire.IsSelfEmployed, "fieldOfActivity/employment/isSelfEmployed"),
        IsUnemployed = read.Flag(wire.IsUnemployed, "fieldOfActivity/employment/isUnemployed"),
    });

    private static OtherOccupation? Other(FieldOtherApi? wire, Reading read) => !IsSound(wire, read) ? null : Section.Any(new OtherOccupation
    {
        IsOtherStatus = read.Flag(wire.IsOtherStatus, "fieldOfActivity/other/isOtherStatus"),
        OtherStatusDescription = read.Text(wire.OtherStatusDescription, "fieldOfActivity/other/otherStatusDescription"),
    });

    private static Pension? Pension(FieldPensionApi? wire, Reading read) => !IsSound(wire, read) ? null : Section.Any(new Pension
    {
        IsPensioner = read.Flag(wire.IsPensioner, "fieldOfActivity/pension/isPensioner"),
        PensionCountry = read.Text(wire.PensionCountry, "fieldOfActivity/pension/pensionCountry"),
    });

    private static Studies? Student(FieldStudentApi? wire, Reading read) => !IsSound(wire, read) ? null : Section.Any(new Studies
    {
        IsStudent = read.Flag(wire.IsStudent, "fieldOfActivity/student/isStudent"),
        HigherSchoolTitle = read.Text(wire.HigherSchoolTitle, "fieldOfActivity/student/higherSchoolTitle"),
        HigherSchoolCountry = read.Text(wire.HigherSchoolCountry, "fieldOfActivity/student/higherSchoolCountry"),
    });

    private static bool IsSound<T>([NotNullWhen(true)] T? wire, Reading read) where T : class, new()
    {
        if (Misplaced<T>.Is(wire))
        {
            read.Misplace("fieldOfActivity");
            return false;
        }

        return wire is not null;
    }
}
